package dev.chatrooms.server.operator;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines in columns.
 */
final class TextTable {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

	private final List<List<String>> rows = new ArrayList<>();

	/** Begins with the titles of the columns, if it has any. */
	TextTable(String... titles) {
		row(titles);
	}

	TextTable row(String... cells) {
		if (cells.length > 0) {
			this.rows.add(List.of(cells));
		}
		return this;
	}

	/** A moment, by the clock of the server. */
	static String time(Instant when) {
		return TIME.format(when.atZone(ZoneId.systemDefault()));
	}

	@Override
	public String toString() {
		int[] widths = widths();
		return this.rows.stream().map((cells) -> line(cells, widths)).collect(Collectors.joining("\n"));
	}

	private static String line(List<String> cells, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < cells.size(); i++) {
			line.append(cells.get(i)).append(" ".repeat(widths[i] + 2 - cells.get(i).length()));
		}
		return line.toString().stripTrailing();
	}

	private int[] widths() {
		int[] widths = new int[this.rows.stream().mapToInt(List::size).max().orElse(0)];
		for (List<String> cells : this.rows) {
			for (int i = 0; i < cells.size(); i++) {
				widths[i] = Math.max(widths[i], cells.get(i).length());
			}
		}
		return widths;
	}

}
