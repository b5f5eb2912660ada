package dev.chatrooms.endtoend;

import java.util.ArrayList;
import java.util.List;

import org.jline.builtins.ScreenTerminal;

/**
 * What a person would see: a terminal's output, put where its escape sequences say.
 */
final class Screen {

	private final ScreenTerminal cells;

	private int columns;

	private int rows;

	Screen(int columns, int rows) {
		this.cells = new ScreenTerminal(columns, rows);
		this.columns = columns;
		this.rows = rows;
	}

	/**
	 * Shows more output.
	 * @return the terminal's answer to a question in it, mostly none
	 */
	synchronized String write(String output) {
		this.cells.write(output);
		return this.cells.read();
	}

	synchronized void resize(int columns, int rows) {
		this.cells.setSize(columns, rows);
		this.columns = columns;
		this.rows = rows;
	}

	/** Its rows from the top, without the blanks at their ends. */
	synchronized List<String> lines() {
		return rows(new int[2]);
	}

	/** The row where the cursor is, without the blanks at its end. */
	synchronized String cursorLine() {
		int[] cursor = new int[2];
		return rows(cursor).get(cursor[1]);
	}

	private List<String> rows(int[] cursor) {
		long[] dump = new long[this.columns * this.rows];
		this.cells.dump(dump, 0, 0, this.rows, this.columns, cursor);
		List<String> lines = new ArrayList<>();
		for (int row = 0; row < this.rows; row++) {
			StringBuilder line = new StringBuilder();
			for (int column = 0; column < this.columns; column++) {
				int character = (int) dump[row * this.columns + column];
				if (character != 0) {
					line.appendCodePoint(character);
				}
			}
			lines.add(line.toString().stripTrailing());
		}
		return lines;
	}

	/** The whole screen in a frame, for the message of a test that fails. */
	String framed() {
		StringBuilder frame = new StringBuilder("+" + "-".repeat(this.columns) + "+\n");
		lines().forEach(line -> frame.append('|').append(line).append('\n'));
		return frame.append('+').append("-".repeat(this.columns)).append('+').toString();
	}

}
