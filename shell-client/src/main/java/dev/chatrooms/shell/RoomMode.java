package dev.chatrooms.shell;

import java.util.function.Supplier;

import dev.chatrooms.client.room.RoomVisit;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.CommandRunner;
import dev.chatrooms.shell.room.RoomLine;
import dev.chatrooms.shell.room.Rooms;
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

	private final CommandRunner commands;

	private final Rooms rooms;

	private String typed = "";

	RoomMode(Console console, CommandRunner commands, Rooms rooms) {
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

	private String prompt(RoomVisit visit, int width) {
		String place = visit.room().text() + (this.rooms.isCut() ? " (cut)" : "");
		return Prompt.of(visit.you(), place, this.rooms.unread(), width);
	}

	private void readLine(RoomVisit visit) {
		int width = this.console.width();
		Supplier<String> prompt = () -> prompt(visit, width);
		TypedLine line = this.console.readChat(prompt, this.typed);
		this.typed = "";
		switch (line.ending()) {
			case LINE -> {
				RoomLine meant = RoomLine.of(line.text());
				if (meant.kind() == RoomLine.Kind.COMMAND) {
					// The line was erased; what follows would hang in the air.
					this.console.talk(prompt.get() + line.text().strip());
				}
				run(meant);
			}
			case INTERRUPTED -> {
				if (line.text().isBlank()) {
					this.console.talk("Ctrl-D or \\quit leaves the room.");
				}
			}
			case END -> run(new RoomLine(RoomLine.Kind.COMMAND, "leave"));
			case RELEASED -> keep(line.text());
		}
	}

	private void run(RoomLine line) {
		try {
			switch (line.kind()) {
				case SPEECH -> say(line.text());
				case COMMAND -> this.commands.run(line.text());
				case NOTHING -> {
				}
			}
		}
		catch (CommandFailure ex) {
			this.console.talk(ex.sentence());
		}
	}

	private void say(String text) {
		if (!isOn()) {
			notSent(text);
			return;
		}
		this.rooms.visit().ifPresent(visit -> this.rooms.say(text).whenComplete((done, failure) -> {
			if (failure != null) {
				explain(visit, CommandFailure.of(failure), text);
			}
		}));
	}

	/** If the visit is over, that was said already. */
	private void explain(RoomVisit visit, CommandFailure failure, String text) {
		if (this.rooms.isIn(visit)) {
			this.console.talk(failure.sentence());
		}
		notSent(text);
	}

	private void notSent(String text) {
		this.console.talk("Not sent: " + CleanText.of(text));
	}

	/** What was typed goes on in the room, or is shown if the room is no more. */
	private void keep(String text) {
		if (isOn()) {
			this.typed = text;
		}
		else if (!text.isBlank()) {
			notSent(text);
		}
	}

}
