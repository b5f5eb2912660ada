package dev.chatrooms.shell.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of the document that tells which line of JSON has which keys.
 */
public final class SchemaTable {

	private static final Pattern LINE = Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+ \\| (`[^|]+) \\|$");

	/** A key; what is in brackets explains it. */
	private static final Pattern KEY = Pattern.compile("`(\\w+)`");

	private SchemaTable() {
	}

	/** The keys of each type, in order. */
	public static Map<String, List<String>> read(Path document) throws IOException {
		Map<String, List<String>> table = new LinkedHashMap<>();
		String text = Files.readString(document);
		String json = text.substring(text.indexOf("## JSON")).split("\n## ")[0];
		Matcher line = LINE.matcher(json);
		while (line.find()) {
			String keys = line.group(2).replaceAll("\\([^)]*\\)", "");
			table.put(line.group(1), KEY.matcher(keys).results().map(key -> key.group(1)).toList());
		}
		return table;
	}

}
