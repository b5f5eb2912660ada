package dev.chatrooms.shell.command;

import java.util.ArrayList;
import java.util.List;

/**
 * What a command takes, read from the line that people read, so that the two agree.
 * Upper-case words are arguments, brackets mean that it may be left out; {@code TEXT}
 * takes all words that follow, and as the last thing of the line it takes them raw.
 *
 * @param line such as {@code login NAME [PASSWORD]}
 * @param required how many arguments there must be
 * @param allowed how many there may be
 * @param options the options, each with a value, such as {@code --timeout}
 * @param raw whether the rest of the line is one argument, untouched
 */
public record Usage(String line, int required, int allowed, List<String> options, boolean raw) {

	private static final String TEXT = "TEXT";

	/** Reads a usage line. */
	public static Usage of(String line) {
		List<String> options = new ArrayList<>();
		int required = 0;
		int allowed = 0;
		String[] words = line.split(" ");
		for (int i = 1; i < words.length; i++) {
			if (words[i].startsWith("[--")) {
				options.add(words[i++].substring(1));
			}
			else {
				required += words[i].startsWith("[") ? 0 : 1;
				allowed = words[i].equals(TEXT) ? Integer.MAX_VALUE : allowed + 1;
			}
		}
		return new Usage(line, required, allowed, List.copyOf(options), words[words.length - 1].equals(TEXT));
	}

	/** The sentence for somebody who typed it wrong. */
	public String sentence() {
		return "Usage: " + this.line;
	}

}
