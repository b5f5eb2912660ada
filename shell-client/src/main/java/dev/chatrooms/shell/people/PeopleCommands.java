package dev.chatrooms.shell.people;

import java.time.Instant;
import java.util.Objects;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.model.InvalidChatException;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Announce;
import dev.chatrooms.protocol.Away;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Tell;
import dev.chatrooms.protocol.Told;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.MissingArguments;
import dev.chatrooms.shell.json.PersonRow;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.view.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/**
 * Seeing who is there, and talking to one of them or to all.
 */
@Commands
class PeopleCommands {

	private final LobbyLink lobby;

	private final Mailbox mailbox;

	private final Screen screen;

	private final MissingArguments missing;

	PeopleCommands(LobbyLink lobby, Mailbox mailbox, Screen screen, MissingArguments missing) {
		this.lobby = lobby;
		this.mailbox = mailbox;
		this.screen = screen;
		this.missing = missing;
	}

	@Command(name = "who", group = "3 people", description = "Show who is online, or who is in a room.", help = """
			who [ROOM]
			Shows who is online, how long they have done nothing, and why they are away; with a room, who is in it.
			Example: who tea""")
	void who(@Argument(index = 0) String room) {
		RoomName name = room.isEmpty() ? null : new RoomName(room);
		this.screen.rows(this.lobby.ask(session -> session.people(name)), PersonRow::of, PeopleTable::of);
	}

	@Command(name = "msg", alias = { "pm", "private", "tell" }, group = "3 people",
			description = "Say something to one person alone.",
			help = """
					msg PERSON TEXT
					Says the rest of the line to that person and nobody else. Who is not online gets it at the next login.
					Example: msg bob where are you?""")
	void msg(@Argument(index = 0) String name, @Argument(index = 1) String text) {
		String to = this.missing.ask(name, "Who do you want to send a message to? ");
		send(new AccountName(to), this.missing.ask(text, "Message: "));
	}

	@Command(name = "reply", alias = "r", group = "3 people", description = "Answer the last private message.",
			help = """
					reply TEXT
					Says something to whoever sent you the last private message.
					Example: reply on my way""")
	void reply(@Argument(index = 0) String text) {
		AccountName to = this.mailbox.lastSender()
			.orElseThrow(() -> new CommandFailure(ExitCode.NOT_FOUND,
					"Nobody has sent you a private message yet. Send one with: msg PERSON TEXT"));
		send(to, this.missing.ask(text, "Message to " + to + ": "));
	}

	/**
	 * Says something to one person and shows it.
	 * @throws CommandFailure if that did not work, or there is nothing to say or too much
	 */
	void send(AccountName to, String text) {
		String words = words(text);
		Done done = this.lobby.ask(session -> session.request(label -> new Tell(to, words, label), Done.class));
		AccountName you = this.lobby.account().orElse(to);
		AccountName reader = Objects.requireNonNullElse(done.username(), to);
		if (!reader.equals(you)) {
			this.mailbox.sent(new Told(0, you, reader, words, Instant.now()));
		}
		if (!done.message().isEmpty()) {
			this.screen.talk(done.message());
		}
	}

	private static String words(String text) {
		try {
			return new ChatText(text).value();
		}
		catch (InvalidChatException ex) {
			throw CommandFailure.of(ex);
		}
	}

	@Command(name = "away", group = "3 people", description = "Tell the others that you do not answer for a while.",
			help = """
					away [TEXT]
					Shows the others that you are away, and why. The command back ends it.
					Example: away at lunch""")
	void away(@Argument(index = 0) String text) {
		say(text.isBlank() ? "away" : text);
	}

	@Command(name = "back", group = "3 people", description = "Tell the others that you are back.", help = """
			back
			You are not away any more.
			Example: back""")
	void back() {
		say(null);
	}

	private void say(@Nullable String why) {
		this.screen
			.talk(this.lobby.ask(session -> session.request(label -> new Away(why, label), Done.class)).message());
	}

	@Command(name = "announce", group = "3 people", description = "Say something to everybody who is online.",
			help = """
					announce TEXT
					Shows the words to everybody who is online, wherever they are. Only an operator may.
					Example: announce The server restarts at noon.""")
	void announce(@Argument(index = 0) String text) {
		String words = this.missing.ask(text, "What would you like to announce? ");
		this.screen.talk(
				this.lobby.ask(session -> session.request(label -> new Announce(words, label), Done.class)).message());
	}

}
