package dev.chatrooms.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.ParsedInput;
import org.springframework.stereotype.Component;

/**
 * The parser for every mode. Unlike the stock one it leaves raw text alone, knows both
 * kinds of quotes, and takes for an option only what the command has as one.
 */
@Component
class CommandLineParser implements CommandParser {

	private static final String END_OF_OPTIONS = "--";

	private final Catalog catalog;

	CommandLineParser(Catalog catalog) {
		this.catalog = catalog;
	}

	@Override
	public ParsedInput parse(String line) {
		String first = line.strip().split("\\s", 2)[0];
		Command command = this.catalog.get(first);
		if (this.catalog.usage(command).raw()) {
			List<String> words = Words.leading(line, 1 + this.catalog.usage(command).leading());
			return build(command, words.subList(1, words.size()));
		}
		List<String> words = Words.of(line);
		return build(command, words.subList(1, words.size()));
	}

	/** A command whose words are known already, as those of the command line are. */
	ParsedInput parse(List<String> words) {
		Command command = this.catalog.get(words.get(0));
		List<String> arguments = words.subList(1, words.size());
		int leading = this.catalog.usage(command).leading();
		if (!this.catalog.usage(command).raw() || arguments.size() <= leading) {
			return build(command, arguments);
		}
		List<String> joined = new ArrayList<>(arguments.subList(0, leading));
		joined.add(String.join(" ", arguments.subList(leading, arguments.size())));
		return build(command, joined);
	}

	private ParsedInput build(Command command, List<String> words) {
		Usage usage = this.catalog.usage(command);
		ParsedInput.Builder input = ParsedInput.builder().commandName(command.getName());
		int index = 0;
		boolean optionsEnded = usage.raw();
		for (int i = 0; i < words.size(); i++) {
			String word = words.get(i);
			String name = nameOf(word);
			if (!optionsEnded && word.equals(END_OF_OPTIONS)) {
				optionsEnded = true;
			}
			else if (!optionsEnded && isFlag(word, usage)) {
				input.addOption(option(name, "true"));
			}
			else if (!optionsEnded && usage.options().contains(name)) {
				List<String> value = value(words.subList(i, words.size()), index >= usage.allowed(), usage);
				input.addOption(option(name, String.join(" ", value)));
				i += value.size() - ((word.length() > name.length()) ? 1 : 0);
			}
			else {
				input.addArgument(new CommandArgument(index++, optionsEnded ? word : unlikeOptions(word, name, usage)));
			}
		}
		return input.build();
	}

	private static String nameOf(String word) {
		return word.split("=", 2)[0].toLowerCase(Locale.ROOT);
	}

	private static boolean isFlag(String word, Usage usage) {
		return Usage.EVERYWHERE.contains(nameOf(word)) || usage.flags().contains(word.toLowerCase(Locale.ROOT));
	}

	/**
	 * The words that an option takes, which comes first: one, or if it is for
	 * {@code WORDS}, all up to the next option.
	 * @param complete whether there are all arguments, so that no word can be one
	 */
	private static List<String> value(List<String> words, boolean complete, Usage usage) {
		String option = words.get(0);
		String name = nameOf(option);
		boolean inline = option.length() > name.length();
		if (!inline && words.size() == 1) {
			throw new CommandFailure(ExitCode.USAGE, "The option " + name + " needs a value.\n" + usage.sentence());
		}
		List<String> value = new ArrayList<>();
		value.add(inline ? option.substring(name.length() + 1) : words.get(1));
		if (complete && Usage.WORDS.equals(usage.values().get(name))) {
			words.stream()
				.skip(inline ? 1 : 2)
				.takeWhile(word -> !word.equals(END_OF_OPTIONS) && !isFlag(word, usage)
						&& !usage.options().contains(nameOf(word)))
				.map(word -> unlikeOptions(word, nameOf(word), usage))
				.forEach(value::add);
		}
		return value;
	}

	/** What is like no option of the command may be a password. */
	private static String unlikeOptions(String word, String name, Usage usage) {
		if (name.startsWith("--")) {
			List<String> known = Stream.of(usage.options(), usage.flags(), Usage.EVERYWHERE)
				.flatMap(List::stream)
				.toList();
			Spelling.nearest(name, known).ifPresent(meant -> {
				throw new CommandFailure(ExitCode.USAGE,
						"There is no option " + name + "; did you mean " + meant + "?");
			});
		}
		return word;
	}

	private static CommandOption option(String name, String value) {
		return CommandOption.with().longName(name.substring(2)).value(value).build();
	}

}
