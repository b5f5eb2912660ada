package dev.chatrooms.shell;

import java.util.function.Supplier;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.CommandRunner;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.people.Conversation;
import dev.chatrooms.shell.room.RoomLine;
import dev.chatrooms.shell.room.Rooms;
import dev.chatrooms.shell.view.Console;
import dev.chatrooms.shell.view.Prompt;
import dev.chatrooms.shell.view.TypedLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The person talks to one other: a line is for them, unless it begins with a slash.
 */
@Component
class QueryMode {

	private final Console console;

	private final CommandRunner commands;

	private final Conversation conversation;

	private final LobbyLink lobby;

	private final Rooms rooms;

	private String typed = "";

	QueryMode(Console console, CommandRunner commands, Conversation conversation, LobbyLink lobby, Rooms rooms) {
		this.console = console;
		this.commands = commands;
		this.conversation = conversation;
		this.lobby = lobby;
		this.rooms = rooms;
	}

	/** Whether there is such a conversation. */
	boolean isOn() {
		return this.conversation.partner().isPresent();
	}

	/** Reads one line and does what it says. */
	void readLine() {
		this.conversation.partner().ifPresent(this::readLine);
	}

	private void readLine(AccountName partner) {
		@Nullable AccountName account = this.lobby.account().orElse(null);
		int width = this.console.width();
		Supplier<String> prompt = () -> Prompt.between(account, partner, this.rooms.unread(), width);
		TypedLine line = this.console.readChat(prompt, this.typed);
		this.typed = (line.ending() == TypedLine.Ending.RELEASED) ? line.text() : "";
		switch (line.ending()) {
			case LINE -> {
				RoomLine meant = RoomLine.of(line.text());
				if (meant.kind() == RoomLine.Kind.COMMAND) {
					this.console.talk(prompt.get() + line.text().strip());
				}
				run(meant);
			}
			case INTERRUPTED -> {
				if (line.text().isBlank()) {
					this.console.talk("Ctrl-D or \\quit ends the conversation with " + partner + ".");
				}
			}
			case END -> this.conversation.end();
			case RELEASED -> {
			}
		}
	}

	private void run(RoomLine line) {
		try {
			switch (line.kind()) {
				case SPEECH -> this.conversation.say(line.text());
				case COMMAND -> command(line.text());
				case NOTHING -> {
				}
			}
		}
		catch (CommandFailure ex) {
			this.console.talk(ex.sentence());
			if (line.kind() == RoomLine.Kind.SPEECH) {
				this.console.talk("Not sent: " + CleanText.of(line.text()));
			}
		}
	}

	/** What leaves a room ends a conversation. */
	private void command(String text) {
		if (text.equals("leave")) {
			this.conversation.end();
		}
		else {
			this.commands.run(text);
		}
	}

}
