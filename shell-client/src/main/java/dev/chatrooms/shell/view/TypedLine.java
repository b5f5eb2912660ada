package dev.chatrooms.shell.view;

import java.util.concurrent.CancellationException;

/**
 * What came of waiting for a line.
 *
 * @param ending how it ended
 * @param text what was typed
 */
public record TypedLine(Ending ending, String text) {

	/**
	 * What is typed, to a question.
	 * @throws CancellationException if they did not answer
	 */
	String answer() {
		if (this.ending != Ending.LINE) {
			throw new CancellationException();
		}
		return this.text;
	}

	/**
	 * The ways in which typing ends.
	 */
	public enum Ending {

		/** Enter. */
		LINE,

		/** Ctrl-C. */
		INTERRUPTED,

		/** Ctrl-D on an empty line, or the terminal is gone. */
		END,

		/** {@link Screen#release}; the line was not finished. */
		RELEASED,

		/** Alt-Right: on to the next room. */
		NEXT,

		/** Alt-Left: back to the room before. */
		PREVIOUS,

		/** Ctrl-X Ctrl-E: the line is to be edited with {@link Console#edit}. */
		EDIT

	}

}
