package dev.chatrooms.shell.command;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a line into words at blanks; single or double quotes keep words together, and
 * nothing else is special: a backslash is a backslash. An apostrophe within a word is
 * just that.
 */
public final class Words {

	private Words() {
	}

	/**
	 * The words of a line.
	 * @throws CommandFailure if a quote is not closed
	 */
	public static List<String> of(String line) {
		List<String> words = new ArrayList<>();
		int at = skipBlanks(line, 0);
		while (at < line.length()) {
			StringBuilder word = new StringBuilder();
			at = readWord(line, at, word);
			words.add(word.toString());
			at = skipBlanks(line, at);
		}
		return words;
	}

	/** What follows the first word and one blank, untouched. */
	public static String rest(String line) {
		int at = skipBlanks(line, 0);
		while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
			at++;
		}
		return (at < line.length()) ? line.substring(at + 1) : "";
	}

	/**
	 * That many words, and what follows them and one blank, untouched, if there is any.
	 */
	static List<String> leading(String line, int count) {
		List<String> words = new ArrayList<>();
		int at = skipBlanks(line, 0);
		while (at < line.length() && words.size() < count) {
			StringBuilder word = new StringBuilder();
			at = readWord(line, at, word);
			words.add(word.toString());
			at = (words.size() < count) ? skipBlanks(line, at) : at + 1;
		}
		if (at < line.length() && !line.substring(at).isBlank()) {
			words.add(line.substring(at));
		}
		return words;
	}

	private static int readWord(String line, int start, StringBuilder word) {
		int at = start;
		char quote = line.charAt(at);
		if (quote == '"' || quote == '\'') {
			int end = line.indexOf(quote, at + 1);
			if (end < 0) {
				throw new CommandFailure(ExitCode.USAGE,
						"A quote (" + quote + ") is not closed. Put another one at its end.");
			}
			word.append(line, at + 1, end);
			at = end + 1;
		}
		while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
			word.append(line.charAt(at++));
		}
		return at;
	}

	private static int skipBlanks(String line, int start) {
		int at = start;
		while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
			at++;
		}
		return at;
	}

}
