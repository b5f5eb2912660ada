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
		return this.rows.stream().map(this::line).collect(Collectors.joining("\n"));
	}

	private String line(List<String> cells) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < cells.size(); i++) {
			line.append(cells.get(i)).append(" ".repeat(width(i) + 2 - cells.get(i).length()));
		}
		return line.toString().stripTrailing();
	}

	private int width(int column) {
		return this.rows.stream().mapToInt((cells) -> cells.get(column).length()).max().orElse(0);
	}

}
