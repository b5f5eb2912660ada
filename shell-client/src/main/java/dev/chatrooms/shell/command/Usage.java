package dev.chatrooms.shell.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a command takes, read from the line that people read, so that the two agree.
 * Upper-case words are arguments, brackets mean that it may be left out; {@code TEXT}
 * takes all words that follow, and as the last thing of the line it takes them raw;
 * {@code WORDS} of an option go on to the next one. What an argument or the value of an
 * option is called says what it can be completed to: see {@link Expected}.
 *
 * @param line such as {@code login NAME [PASSWORD]}; in the help of a command it goes on
 * in lines that start with a blank
 * @param required how many arguments there must be
 * @param allowed how many there may be
 * @param options the options with a value, such as {@code --timeout}
 * @param flags the options without one, such as {@code --json}
 * @param leading how many words come before the rest of the line, if that is one argument
 * @param raw whether the rest of the line is one argument, untouched
 * @param arguments what the arguments are called, such as {@code ROOM}
 * @param values what the value of each option is called
 */
public record Usage(String line, int required, int allowed, List<String> options, List<String> flags, int leading,
		boolean raw, List<String> arguments, Map<String, String> values) {

	/** What every command takes, unless it takes the rest of the line as it is. */
	public static final List<String> EVERYWHERE = List.of("--json", "--help");

	static final String TEXT = "TEXT";

	static final String WORDS = "WORDS";

	/** Reads what the help of a command begins with. */
	static Usage ofHelp(String help) {
		List<String> lines = help.lines().toList();
		Stream<String> more = lines.stream().skip(1).takeWhile(line -> line.startsWith(" ")).map(String::strip);
		return of(Stream.concat(lines.stream().limit(1), more).collect(Collectors.joining(" ")));
	}

	/** Reads a usage line. */
	public static Usage of(String line) {
		List<String> arguments = new ArrayList<>();
		Map<String, String> values = new LinkedHashMap<>();
		List<String> flags = new ArrayList<>();
		int required = 0;
		int allowed = 0;
		String[] words = line.split(" ");
		for (int i = 1; i < words.length; i++) {
			if (words[i].startsWith("[--") && words[i].endsWith("]")) {
				flags.add(bare(words[i]));
			}
			else if (words[i].startsWith("[--")) {
				values.put(bare(words[i]), bare(words[++i]));
			}
			else {
				required += words[i].startsWith("[") ? 0 : 1;
				allowed = words[i].equals(TEXT) ? Integer.MAX_VALUE : allowed + 1;
				arguments.add(bare(words[i]));
			}
		}
		int leading = (int) arguments.stream().filter(argument -> !argument.contains(TEXT)).count();
		return new Usage(line, required, allowed, List.copyOf(values.keySet()), List.copyOf(flags), leading,
				words.length > 1 && words[words.length - 1].matches("\\[?TEXT]?"), List.copyOf(arguments),
				Map.copyOf(values));
	}

	private static String bare(String word) {
		return word.replaceAll("[\\[\\]]", "");
	}

	/** The line with three points for its options, as an overview has room for it. */
	public String brief() {
		int options = this.line.indexOf("[--");
		return (options < 0) ? this.line : this.line.substring(0, options) + "...";
	}

	/** The sentence for somebody who typed it wrong. */
	public String sentence() {
		return "Usage: " + this.line;
	}

}
