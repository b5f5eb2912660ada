package dev.chatrooms.shell;

import java.util.function.Supplier;

import dev.chatrooms.client.room.RoomVisit;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.room.RoomLine;
import dev.chatrooms.shell.room.Rooms;
import dev.chatrooms.shell.room.Speech;
import dev.chatrooms.shell.view.Console;
import dev.chatrooms.shell.view.Prompt;
import dev.chatrooms.shell.view.TypedLine;
import org.springframework.stereotype.Component;

/**
 * The person is in a room: a line is speech, and never sees a parser, unless it begins
 * with a slash.
 */
@Component
class RoomMode {

	private final Console console;

	private final SlashCommands commands;

	private final Rooms rooms;

	private final LineKeys keys;

	private final SecondThoughts thoughts;

	private final Speech speech;

	RoomMode(Console console, SlashCommands commands, Rooms rooms, LineKeys keys, SecondThoughts thoughts,
			Speech speech) {
		this.speech = speech;
		this.keys = keys;
		this.thoughts = thoughts;
		this.console = console;
		this.commands = commands;
		this.rooms = rooms;
	}

	/** Whether there is a room in front. */
	boolean isOn() {
		return this.rooms.visit().isPresent();
	}

	/** Reads one line and does what it says; does nothing if the room has ended. */
	void readLine() {
		this.rooms.visit().ifPresent(this::readLine);
	}

	private String prompt(RoomVisit visit) {
		String place = visit.room().text() + (this.rooms.isCut() ? " (cut)" : "");
		return Prompt.of(visit.you(), place, this.rooms.unread(), this.console.width());
	}

	private void readLine(RoomVisit visit) {
		String place = visit.room().key();
		Supplier<String> prompt = () -> prompt(visit);
		TypedLine line = this.console.readChat(place, prompt, this.keys.takeDraft(place));
		if (this.keys.leaves(place, line)) {
			run(new RoomLine(RoomLine.Kind.COMMAND, "leave"));
		}
		else if (line.ending() == TypedLine.Ending.LINE) {
			obey(line.text(), prompt);
		}
		else if (line.ending() == TypedLine.Ending.RELEASED) {
			this.keys.keepDraft(place, line.text());
		}
		if (!this.rooms.isIn(visit)) {
			// What was typed is for this room, which is no more, and for no other.
			this.speech.notSent(this.keys.takeDraft(place));
		}
	}

	private void obey(String typed, Supplier<String> prompt) {
		RoomLine meant = RoomLine.of(typed);
		if (!this.thoughts.agreeTo(meant)) {
			return;
		}
		if (meant.kind() == RoomLine.Kind.COMMAND) {
			// The line was erased; what follows would hang in the air.
			this.console.talk(prompt.get() + typed.strip());
		}
		run(meant);
	}

	private void run(RoomLine line) {
		try {
			switch (line.kind()) {
				case SPEECH -> this.speech.say(line.text());
				case COMMAND -> this.commands.run(line.text());
				case NOTHING -> {
				}
			}
		}
		catch (CommandFailure ex) {
			this.commands.explain(ex);
		}
	}

}
