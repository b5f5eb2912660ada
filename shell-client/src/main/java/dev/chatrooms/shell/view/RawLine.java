package dev.chatrooms.shell.view;

import java.util.List;

import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * A line as it is typed, cut at blanks and nowhere else: quotes, backslashes and
 * exclamation marks are what they are, and the line ends where the person ends it.
 */
record RawLine(String line, int cursor, List<String> words, int wordIndex, int wordCursor) implements ParsedLine {

	/** Makes such lines. */
	static final Parser PARSER = new Parser() {
		@Override
		public ParsedLine parse(String line, int cursor, ParseContext context) {
			return of(line, cursor);
		}

		@Override
		public boolean isEscapeChar(char character) {
			return false;
		}
	};

	@Override
	public String word() {
		return this.words.get(this.wordIndex);
	}

	private static RawLine of(String line, int cursor) {
		List<String> words = List.of(line.split("\\s", -1));
		String before = line.substring(0, cursor);
		String[] typed = before.split("\\s", -1);
		int index = typed.length - 1;
		return new RawLine(line, cursor, words, index, typed[index].length());
	}

}
