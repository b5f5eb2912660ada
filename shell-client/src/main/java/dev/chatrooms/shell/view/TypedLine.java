package dev.chatrooms.shell.view;

/**
 * What came of waiting for a line.
 *
 * @param ending how it ended
 * @param text what was typed
 */
public record TypedLine(Ending ending, String text) {

	/**
	 * The four ways in which typing ends.
	 */
	public enum Ending {

		/** Enter. */
		LINE,

		/** Ctrl-C. */
		INTERRUPTED,

		/** Ctrl-D on an empty line, or the terminal is gone. */
		END,

		/** {@link Screen#release}; the line was not finished. */
		RELEASED

	}

}
