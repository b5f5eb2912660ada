package dev.chatrooms.endtoend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jline.utils.WCWidth;

/**
 * The cells of a screen and its cursor. A wide character takes two cells, a combining one
 * none; the cursor stays behind a full row until the next character comes.
 */
final class Grid {

	private final List<Cell[]> rows = new ArrayList<>();

	private final List<String> scrolledOff = new ArrayList<>();

	private int columns;

	private int row;

	private int column;

	private Pen pen = Pen.USUAL;

	Grid(int columns, int rows) {
		this.columns = columns;
		while (this.rows.size() < rows) {
			this.rows.add(blankRow());
		}
	}

	int row() {
		return this.row;
	}

	int column() {
		return Math.min(this.column, this.columns - 1);
	}

	int columns() {
		return this.columns;
	}

	/** Changes how what is printed from now on looks. */
	void change(int... numbers) {
		this.pen = this.pen.after(numbers);
	}

	/** The row's text, without the blanks at its end. */
	String text(int row) {
		return cells(row).stream().map(Cell::text).collect(Collectors.joining()).stripTrailing();
	}

	List<Cell> cells(int row) {
		return List.of(this.rows.get(row));
	}

	List<String> lines() {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < this.rows.size(); i++) {
			lines.add(text(i));
		}
		return lines;
	}

	/** What has left the screen at its top, oldest first. */
	List<String> scrolledOff() {
		return List.copyOf(this.scrolledOff);
	}

	void print(int character) {
		int width = WCWidth.wcwidth(character);
		if (width <= 0) {
			combine(character);
			return;
		}
		if (this.column + width > this.columns) {
			carriageReturn();
			lineFeed();
		}
		Cell[] cells = this.rows.get(this.row);
		cells[this.column++] = new Cell(Character.toString(character), this.pen);
		if (width == 2) {
			cells[this.column++] = new Cell("", this.pen);
		}
	}

	private void combine(int character) {
		int at = this.column - 1;
		Cell[] cells = this.rows.get(this.row);
		while (at > 0 && cells[at].text().isEmpty()) {
			at--;
		}
		if (at >= 0) {
			cells[at] = cells[at].plus(character);
		}
	}

	void carriageReturn() {
		this.column = 0;
	}

	void backspace() {
		this.column = Math.max(column() - 1, 0);
	}

	void tab() {
		this.column = Math.min((this.column / 8 + 1) * 8, this.columns - 1);
	}

	void lineFeed() {
		if (this.row < this.rows.size() - 1) {
			this.row++;
			return;
		}
		this.scrolledOff.add(text(0));
		this.rows.remove(0);
		this.rows.add(blankRow());
	}

	void reverseLineFeed() {
		if (this.row > 0) {
			this.row--;
			return;
		}
		insertRows(1);
		this.row = 0;
	}

	/** Puts the cursor into a cell, or the nearest there is. */
	void moveTo(int row, int column) {
		this.row = Math.max(0, Math.min(row, this.rows.size() - 1));
		this.column = Math.max(0, Math.min(column, this.columns - 1));
	}

	/** Blanks cells of the cursor's row. */
	void eraseInRow(int from, int to) {
		Arrays.fill(this.rows.get(this.row), from, Math.min(to, this.columns), Cell.BLANK);
	}

	/** Blanks whole rows. */
	void eraseRows(int from, int to) {
		for (int i = from; i < to; i++) {
			this.rows.set(i, blankRow());
		}
	}

	int rowCount() {
		return this.rows.size();
	}

	void insertCells(int count) {
		List<Cell> cells = new ArrayList<>(Arrays.asList(this.rows.get(this.row)));
		for (int i = 0; i < count; i++) {
			cells.add(column(), Cell.BLANK);
		}
		this.rows.set(this.row, cells.subList(0, this.columns).toArray(Cell[]::new));
	}

	void deleteCells(int count) {
		List<Cell> cells = new ArrayList<>(Arrays.asList(this.rows.get(this.row)));
		for (int i = 0; i < count && column() < cells.size(); i++) {
			cells.remove(column());
		}
		this.rows.set(this.row, fitted(cells.toArray(Cell[]::new)));
	}

	void insertRows(int count) {
		for (int i = 0; i < count; i++) {
			this.rows.add(this.row, blankRow());
			this.rows.remove(this.rows.size() - 1);
		}
	}

	void deleteRows(int count) {
		for (int i = 0; i < count; i++) {
			this.rows.remove(this.row);
			this.rows.add(blankRow());
		}
	}

	/** Cuts or widens every row, as xterm does; lines are not wrapped anew. */
	void resize(int columns, int rows) {
		this.columns = columns;
		while (this.rows.size() > rows) {
			if (this.row == this.rows.size() - 1) {
				this.scrolledOff.add(text(0));
				this.rows.remove(0);
				this.row--;
			}
			else {
				this.rows.remove(this.rows.size() - 1);
			}
		}
		this.rows.replaceAll(this::fitted);
		while (this.rows.size() < rows) {
			this.rows.add(blankRow());
		}
		moveTo(this.row, this.column);
	}

	private Cell[] blankRow() {
		return fitted(new Cell[0]);
	}

	private Cell[] fitted(Cell[] cells) {
		Cell[] fitted = Arrays.copyOf(cells, this.columns);
		if (cells.length < this.columns) {
			Arrays.fill(fitted, cells.length, this.columns, Cell.BLANK);
		}
		return fitted;
	}

}
