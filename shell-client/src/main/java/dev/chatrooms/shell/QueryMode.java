package dev.chatrooms.shell;

import java.util.function.Supplier;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.shell.command.Catalog;
import dev.chatrooms.shell.command.CommandFailure;
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

	private final SlashCommands commands;

	private final Conversation conversation;

	private final LobbyLink lobby;

	private final Rooms rooms;

	private final LineKeys keys;

	private final SecondThoughts thoughts;

	private final Catalog catalog;

	QueryMode(Console console, SlashCommands commands, Conversation conversation, LobbyLink lobby, Rooms rooms,
			LineKeys keys, SecondThoughts thoughts, Catalog catalog) {
		this.catalog = catalog;
		this.keys = keys;
		this.thoughts = thoughts;
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
		String place = "-> " + partner.key();
		Supplier<String> prompt = () -> Prompt.between(account, partner, this.rooms.unread(), this.console.width());
		TypedLine line = this.console.readChat(place, prompt, this.keys.takeDraft(place));
		if (this.keys.leaves(place, line)) {
			this.conversation.end();
		}
		else if (line.ending() == TypedLine.Ending.LINE) {
			obey(line.text(), prompt);
		}
		else if (line.ending() == TypedLine.Ending.RELEASED) {
			this.keys.keepDraft(place, line.text());
		}
	}

	private void obey(String typed, Supplier<String> prompt) {
		RoomLine meant = RoomLine.of(typed);
		if (!this.thoughts.agreeTo(meant)) {
			return;
		}
		if (meant.kind() == RoomLine.Kind.COMMAND) {
			this.console.talk(prompt.get() + typed.strip());
		}
		run(meant);
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
			this.commands.explain(ex);
			if (line.kind() == RoomLine.Kind.SPEECH) {
				this.console.talk("Not sent: " + CleanText.of(line.text()));
			}
		}
	}

	/** What leaves a room ends a conversation. */
	private void command(String text) {
		if (this.catalog.isJust("leave", text)) {
			this.conversation.end();
		}
		else {
			this.commands.run(text);
		}
	}

}
