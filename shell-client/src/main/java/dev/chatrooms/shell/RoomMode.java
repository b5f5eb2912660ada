package dev.chatrooms.shell;

import dev.chatrooms.client.room.RoomVisit;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.CommandRunner;
import dev.chatrooms.shell.room.CurrentRoom;
import dev.chatrooms.shell.room.RoomLine;
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

	private final CurrentRoom room;

	private String typed = "";

	RoomMode(Console console, CommandRunner commands, CurrentRoom room) {
		this.console = console;
		this.commands = commands;
		this.room = room;
	}

	/** Whether there is a room. */
	boolean isOn() {
		return this.room.visit().isPresent();
	}

	/** Reads one line and does what it says; does nothing if the room has ended. */
	void readLine() {
		this.room.visit().ifPresent(visit -> readLine(Prompt.of(visit.you(), place(visit), this.console.width())));
	}

	private static String place(RoomVisit visit) {
		return visit.room().text() + (visit.isConnected() ? "" : " (cut)");
	}

	private void readLine(String prompt) {
		TypedLine line = this.console.readChat(prompt, this.typed);
		this.typed = "";
		switch (line.ending()) {
			case LINE -> {
				RoomLine meant = RoomLine.of(line.text());
				if (meant.kind() == RoomLine.Kind.COMMAND) {
					// The line was erased; what follows would hang in the air.
					this.console.talk(prompt + line.text().strip());
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
		this.room.say(text).whenComplete((done, failure) -> {
			if (failure != null) {
				explain(CommandFailure.of(failure), text);
			}
		});
	}

	/** If the visit is over, that was said already. */
	private void explain(CommandFailure failure, String text) {
		if (isOn()) {
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
