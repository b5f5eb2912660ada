package dev.chatrooms.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.chatrooms.model.CleanText;
import dev.chatrooms.shell.json.JsonLine;
import dev.chatrooms.shell.json.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows as an aligned table with a column for each key; wide characters count double. For
 * what needs no better one.
 */
final class RowTable {

	private static final String NOTHING = "-";

	private RowTable() {
	}

	static String of(List<? extends Row> rows) {
		List<List<String>> lines = new ArrayList<>();
		rows.stream().limit(1).map(RowTable::titles).forEach(lines::add);
		rows.stream().map(RowTable::cells).forEach(lines::add);
		return lines.stream().map(line -> line(line, lines)).collect(Collectors.joining("\n"));
	}

	private static List<String> titles(Row row) {
		return keys(row).map(key -> key.toUpperCase(Locale.ROOT)).toList();
	}

	private static List<String> cells(Row row) {
		return keys(row).map(key -> cell(JsonLine.keys(row).get(key))).toList();
	}

	private static Stream<String> keys(Row row) {
		return JsonLine.keys(row).keySet().stream().filter(key -> !key.equals("type"));
	}

	private static String cell(@Nullable Object value) {
		if (value instanceof List<?> several) {
			return several.stream().map(RowTable::cell).collect(Collectors.joining(" "));
		}
		return CleanText.singleLine(Objects.toString(value, NOTHING));
	}

	private static String line(List<String> line, List<List<String>> all) {
		return IntStream.range(0, line.size()).mapToObj(column -> {
			int widest = Columns.ofWidest(all.stream().map(other -> other.get(column)));
			return Columns.fill(line.get(column), widest);
		}).collect(Collectors.joining("  ")).stripTrailing();
	}

}
