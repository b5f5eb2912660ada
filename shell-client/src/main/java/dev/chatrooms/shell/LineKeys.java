package dev.chatrooms.shell;

import java.util.HashMap;
import java.util.Map;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.room.FrontRoom;
import dev.chatrooms.shell.view.Console;
import dev.chatrooms.shell.view.TypedLine;
import org.springframework.stereotype.Component;

/**
 * The keys that mean the same wherever a line is typed, and the lines that are not
 * finished, each in its place.
 */
@Component
class LineKeys {

	private final Console console;

	private final FrontRoom front;

	private final LeaveKey leaveKey = new LeaveKey(System::nanoTime);

	private final Map<String, String> drafts = new HashMap<>();

	LineKeys(Console console, FrontRoom front) {
		this.console = console;
		this.front = front;
	}

	/** The line that was begun there and not finished; it is taken away. */
	String takeDraft(String place) {
		String draft = this.drafts.remove(place);
		return (draft != null) ? draft : "";
	}

	/** Keeps a line for when the person is there again. */
	void keepDraft(String place, String text) {
		this.drafts.put(place, text);
	}

	/**
	 * Does what the key that ended the line asks for, if it is none of Enter, Ctrl-D and
	 * release.
	 * @return whether the person wants to leave the place
	 */
	boolean leaves(String place, TypedLine line) {
		boolean interrupted = line.ending() == TypedLine.Ending.INTERRUPTED;
		if (interrupted && line.text().isBlank()) {
			boolean leaves = this.leaveKey.press();
			if (!leaves) {
				this.console.talk("Press Ctrl-C again to leave.");
			}
			return leaves;
		}
		this.leaveKey.forget();
		switch (line.ending()) {
			case NEXT -> go(place, line.text(), 1);
			case PREVIOUS -> go(place, line.text(), -1);
			case EDIT -> keepDraft(place, this.console.edit(line.text()));
			case END -> {
				return true;
			}
			default -> {
			}
		}
		return false;
	}

	private void go(String place, String text, int places) {
		keepDraft(place, text);
		try {
			this.front.step(places);
		}
		catch (CommandFailure ex) {
			this.console.talk(ex.sentence());
		}
	}

}
