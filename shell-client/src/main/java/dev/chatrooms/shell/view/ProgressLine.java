package dev.chatrooms.shell.view;

import org.jline.terminal.Terminal;

/**
 * A line that says that something takes its time, and goes away. Not thread-safe.
 */
class ProgressLine {

	private final Terminal terminal;

	private int columns;

	ProgressLine(Terminal terminal) {
		this.terminal = terminal;
	}

	/** Shows it, as far as the width allows, unless one is shown already. */
	void show(String words, int width) {
		if (this.columns == 0) {
			this.columns = Math.min(words.length(), width - 1);
			this.terminal.writer().print(words.substring(0, this.columns));
			this.terminal.flush();
		}
	}

	/** Takes it away, if it is there. */
	void end() {
		if (this.columns > 0) {
			// Blanks, because a plain terminal erases nothing.
			this.terminal.writer().print("\r" + " ".repeat(this.columns) + "\r");
			this.terminal.flush();
			this.columns = 0;
		}
	}

}
