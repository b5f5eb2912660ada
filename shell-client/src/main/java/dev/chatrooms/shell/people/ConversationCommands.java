package dev.chatrooms.shell.people;

import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.json.IgnoredRow;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.room.IgnoredPeople;
import dev.chatrooms.shell.view.Questions;
import dev.chatrooms.shell.view.Screen;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/**
 * Whom one talks to alone, and whom one does not want to hear.
 */
@Commands
class ConversationCommands {

	private final Conversation conversation;

	private final IgnoredPeople ignored;

	private final LobbyLink lobby;

	private final Screen screen;

	private final Questions questions;

	ConversationCommands(Conversation conversation, IgnoredPeople ignored, LobbyLink lobby, Screen screen,
			Questions questions) {
		this.conversation = conversation;
		this.ignored = ignored;
		this.lobby = lobby;
		this.screen = screen;
		this.questions = questions;
	}

	@Command(name = "query", group = "3 people", description = "Talk to one person alone, line by line.",
			help = """
					query [PERSON]
					What you type then goes to that person and nobody else, until \\quit, Ctrl-D or query without a name; begin a
					line with / to give a command. Only at a terminal.
					Example: query bob""")
	void query(@Argument(index = 0) String name) {
		if (!this.questions.available()) {
			throw new CommandFailure(ExitCode.NOT_PERMITTED, "A query is for a person at a terminal; use msg instead.");
		}
		if (!name.isEmpty()) {
			this.conversation.begin(new AccountName(name));
			this.screen.talk("What you type goes to " + new AccountName(name) + " alone; \\quit ends this.");
			return;
		}
		if (this.conversation.partner().isEmpty()) {
			throw new CommandFailure(ExitCode.NOT_PERMITTED, "There is no query to end. Begin one with: query PERSON");
		}
		this.conversation.end();
	}

	@Command(name = "ignore", group = "3 people", description = "Do not show what somebody says.", help = """
			ignore [PERSON]
			From now on the chats and private messages of that person are not shown to you, in all your shells and
			scripts. Without a name it shows whom you ignore.
			Example: ignore eve""")
	void ignore(@Argument(index = 0) String name) {
		if (name.isEmpty()) {
			list();
			return;
		}
		AccountName person = new AccountName(name);
		if (this.lobby.account().filter(person::equals).isPresent()) {
			throw new CommandFailure(ExitCode.USAGE, "You cannot ignore yourself.");
		}
		this.screen.talk(this.ignored.add(person) ? "You ignore " + person + " from now on."
				: "You ignore " + person + " already.");
	}

	private void list() {
		List<String> names = this.ignored.names().map(AccountName::text).toList();
		if (names.isEmpty()) {
			this.screen.talk("You ignore nobody.");
			return;
		}
		this.screen.rows(names, IgnoredRow::new, lines -> String.join("\n", lines));
	}

	@Command(name = "unignore", group = "3 people", description = "Show again what somebody says.", help = """
			unignore PERSON
			The chats and private messages of that person are shown again; history shows the chats of the meantime.
			Example: unignore eve""")
	void unignore(@Argument(index = 0) String name) {
		AccountName person = new AccountName(name);
		if (!this.ignored.remove(person)) {
			throw new CommandFailure(ExitCode.NOT_FOUND,
					"You do not ignore " + person + ". See whom you ignore with: ignore");
		}
		this.screen.talk("You do not ignore " + person + " any more.");
	}

}
