package dev.chatrooms.shell.view;

import java.util.stream.Stream;

import org.jline.utils.AttributedString;

/**
 * How many columns of a terminal a text takes; wide characters count double. Pure.
 */
public final class Columns {

	private Columns() {
	}

	/** Those of one text. */
	public static int of(String text) {
		return new AttributedString(text).columnLength();
	}

	/** Those of the widest. */
	public static int ofWidest(Stream<String> texts) {
		return texts.mapToInt(Columns::of).max().orElse(0);
	}

	/** The text with as many blanks behind it as are missing. */
	public static String fill(String text, int columns) {
		return text + " ".repeat(Math.max(0, columns - of(text)));
	}

}
