package dev.chatrooms.shell.view;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * Breaks lines at blanks instead of within words. Wide characters count double. What has
 * no blank for a whole row, such as a long URL, is left to the terminal, so that it can
 * be copied in one piece.
 */
public final class WordWrap {

	/** An indent that leaves less is no help for reading. */
	private static final int NARROWEST = 20;

	private static final Pattern COLUMN = Pattern.compile("^ +|(?<=\\S)  +");

	private final int width;

	private String indent = "";

	private final AttributedStringBuilder wrapped = new AttributedStringBuilder();

	/** Columns of the row that is being filled. */
	private int used;

	private WordWrap(int width) {
		this.width = width;
	}

	/**
	 * Breaks what is wider than that many columns.
	 * @param indent stands before what did not fit, where that leaves enough room
	 */
	public static AttributedString of(AttributedString lines, int width, String indent) {
		return of(lines, width, (line) -> indent);
	}

	/**
	 * The same for tables: what did not fit goes on below the second column, or below
	 * where its line begins.
	 */
	static String inColumns(String lines, int width) {
		return of(new AttributedString(lines), width, WordWrap::secondColumn).toString();
	}

	private static AttributedString of(AttributedString lines, int width, UnaryOperator<String> indent) {
		WordWrap wrap = new WordWrap(width);
		boolean first = true;
		for (AttributedString line : lines.columnSplitLength(Integer.MAX_VALUE)) {
			wrap.wrapped.append(first ? "" : "\n");
			wrap.line(line, indent.apply(line.toString()));
			first = false;
		}
		return wrap.wrapped.toAttributedString();
	}

	private static String secondColumn(String line) {
		Matcher blanks = COLUMN.matcher(line);
		return " ".repeat(blanks.find() ? new AttributedString(line.substring(0, blanks.end())).columnLength() : 0);
	}

	/** The same for text without styles. */
	public static String of(String lines, int width, String indent) {
		return of(new AttributedString(lines), width, indent).toString();
	}

	private void line(AttributedString line, String wanted) {
		this.indent = (this.width - wanted.length() >= NARROWEST) ? wanted : "";
		if (line.columnLength() <= this.width) {
			this.wrapped.append(line);
			return;
		}
		this.used = 0;
		int from = 0;
		while (from < line.length()) {
			int word = end(line, from, true);
			int end = end(line, word, false);
			word(line.subSequence(from, word), line.subSequence(word, end));
			from = end;
		}
	}

	private void word(AttributedString blanks, AttributedString word) {
		int columns = word.columnLength();
		boolean fits = this.used + blanks.columnLength() + columns <= this.width;
		if (!fits && this.used > 0 && this.indent.length() + columns <= this.width) {
			this.wrapped.append("\n").append(this.indent).append(word);
			this.used = this.indent.length() + columns;
		}
		else {
			this.wrapped.append(blanks).append(word);
			this.used = (this.used + blanks.columnLength() + columns - 1) % this.width + 1;
		}
	}

	/** Where the blanks, or what is between them, end. */
	private static int end(AttributedString line, int from, boolean blanks) {
		int end = from;
		while (end < line.length() && (line.charAt(end) == ' ') == blanks) {
			end++;
		}
		return end;
	}

}
