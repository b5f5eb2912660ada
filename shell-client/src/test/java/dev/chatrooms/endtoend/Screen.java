package dev.chatrooms.endtoend;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a person would see: a terminal's output, put where its escape sequences say, as an
 * xterm does it. JLine's own screen model loses emoji, and a witness should not be
 * related to the accused.
 */
final class Screen {

	private static final char ESCAPE = '\u001b';

	private static final char BELL = '\u0007';

	private final Grid grid;

	private final Set<String> unknown = new TreeSet<>();

	/** A sequence that has begun and not ended, from its escape character on. */
	private final StringBuilder sequence = new StringBuilder();

	private final StringBuilder answers = new StringBuilder();

	private boolean applicationKeys;

	private int bells;

	private boolean markedPastes;

	private int savedRow;

	private int savedColumn;

	Screen(int columns, int rows) {
		this.grid = new Grid(columns, rows);
	}

	/**
	 * Shows more output.
	 * @return the terminal's answer to a question in it, mostly none
	 */
	synchronized String write(String output) {
		output.codePoints().forEach(this::accept);
		String answer = this.answers.toString();
		this.answers.setLength(0);
		return answer;
	}

	synchronized void resize(int columns, int rows) {
		this.grid.resize(columns, rows);
	}

	/** Its rows from the top, without the blanks at their ends. */
	synchronized List<String> lines() {
		return this.grid.lines();
	}

	/** What has left it at its top, oldest first, and its rows; each row once. */
	synchronized List<String> scrollback() {
		return Stream.concat(this.grid.scrolledOff().stream(), lines().stream()).toList();
	}

	/** The row where the cursor is, without the blanks at its end. */
	synchronized String cursorLine() {
		return this.grid.text(this.grid.row());
	}

	/** Its rows from the top, cell by cell. */
	synchronized List<List<Cell>> cells() {
		return IntStream.range(0, this.grid.rowCount()).mapToObj(this.grid::cells).toList();
	}

	/** The whole screen in a frame, for the message of a test that fails. */
	synchronized String framed() {
		String edge = "+" + "-".repeat(this.grid.columns()) + "+\n";
		StringBuilder frame = new StringBuilder(edge);
		lines().forEach(line -> frame.append('|').append(line).append('\n'));
		return frame.append(edge).append(this.unknown.isEmpty() ? "" : "Not understood: " + this.unknown).toString();
	}

	/** How often the bell rang. */
	synchronized int bells() {
		return this.bells;
	}

	/** Whether the program asked for the cursor keys of applications. */
	synchronized boolean hasApplicationKeys() {
		return this.applicationKeys;
	}

	/** Whether the program asked to be told where a paste begins and ends. */
	synchronized boolean hasMarkedPastes() {
		return this.markedPastes;
	}

	private void accept(int character) {
		if (!this.sequence.isEmpty() || character == ESCAPE) {
			this.sequence.appendCodePoint(character);
			if (isComplete()) {
				obey(this.sequence.toString());
				this.sequence.setLength(0);
			}
			return;
		}
		switch (character) {
			case '\r' -> this.grid.carriageReturn();
			case '\n' -> this.grid.lineFeed();
			case '\b' -> this.grid.backspace();
			case '\t' -> this.grid.tab();
			case BELL -> this.bells++;
			case 0 -> {
			}
			default -> this.grid.print(character);
		}
	}

	private boolean isComplete() {
		int length = this.sequence.length();
		char last = this.sequence.charAt(length - 1);
		return switch ((length > 1) ? this.sequence.charAt(1) : 0) {
			case 0 -> false;
			case '[' -> length > 2 && last >= '@' && last <= '~';
			case ']' -> last == BELL || (last == '\\' && this.sequence.charAt(length - 2) == ESCAPE);
			case '(', ')' -> length == 3;
			default -> true;
		};
	}

	private void obey(String sequence) {
		char kind = sequence.charAt(1);
		switch (kind) {
			case '[' -> obeyControl(sequence);
			case '7' -> save();
			case '8' -> this.grid.moveTo(this.savedRow, this.savedColumn);
			case 'D' -> this.grid.lineFeed();
			case 'M' -> this.grid.reverseLineFeed();
			case ']', '(', ')', '=', '>' -> {
			}
			default -> notUnderstood(sequence);
		}
	}

	private void save() {
		this.savedRow = this.grid.row();
		this.savedColumn = this.grid.column();
	}

	private void obeyControl(String sequence) {
		String parameters = sequence.substring(2, sequence.length() - 1);
		char command = sequence.charAt(sequence.length() - 1);
		if (parameters.startsWith("?") && "hl".indexOf(command) >= 0) {
			this.applicationKeys = parameters.equals("?1") ? command == 'h' : this.applicationKeys;
			this.markedPastes = parameters.equals("?2004") ? command == 'h' : this.markedPastes;
			return;
		}
		if (!parameters.matches("[0-9;]*")) {
			notUnderstood(sequence);
			return;
		}
		int[] numbers = Arrays.stream(parameters.split(";"))
			.mapToInt(n -> n.isEmpty() ? 0 : Integer.parseInt(n))
			.toArray();
		if (command == 'm') {
			this.grid.change(numbers);
			return;
		}
		int first = (numbers.length > 0) ? numbers[0] : 0;
		int count = Math.max(first, 1);
		if (!moves(command, count, (numbers.length > 1) ? numbers[1] : 1) && !edits(command, first, count)) {
			notUnderstood(sequence);
		}
	}

	private boolean moves(char command, int count, int second) {
		int row = this.grid.row();
		int column = this.grid.column();
		switch (command) {
			case 'A' -> this.grid.moveTo(row - count, column);
			case 'B' -> this.grid.moveTo(row + count, column);
			case 'C' -> this.grid.moveTo(row, column + count);
			case 'D' -> this.grid.moveTo(row, column - count);
			case 'G' -> this.grid.moveTo(row, count - 1);
			case 'd' -> this.grid.moveTo(count - 1, column);
			case 'H' -> this.grid.moveTo(count - 1, Math.max(second, 1) - 1);
			default -> {
				return false;
			}
		}
		return true;
	}

	private boolean edits(char command, int first, int count) {
		switch (command) {
			case 'J' -> eraseScreen(first);
			case 'K' -> this.grid.eraseInRow((first == 0) ? this.grid.column() : 0,
					(first == 1) ? this.grid.column() + 1 : this.grid.columns());
			case 'X' -> this.grid.eraseInRow(this.grid.column(), this.grid.column() + count);
			case '@' -> this.grid.insertCells(count);
			case 'P' -> this.grid.deleteCells(count);
			case 'L' -> this.grid.insertRows(count);
			case 'M' -> this.grid.deleteRows(count);
			case 'n' -> this.answers.append("\u001b[%d;%dR".formatted(this.grid.row() + 1, this.grid.column() + 1));
			default -> {
				return false;
			}
		}
		return true;
	}

	private void eraseScreen(int part) {
		int row = this.grid.row();
		if (part != 1) {
			this.grid.eraseInRow((part == 0) ? this.grid.column() : 0, this.grid.columns());
			this.grid.eraseRows(row + 1, this.grid.rowCount());
		}
		if (part != 0) {
			this.grid.eraseInRow(0, this.grid.column() + 1);
			this.grid.eraseRows(0, row);
		}
	}

	private void notUnderstood(String sequence) {
		this.unknown.add(sequence.replace(ESCAPE, '^'));
	}

}
