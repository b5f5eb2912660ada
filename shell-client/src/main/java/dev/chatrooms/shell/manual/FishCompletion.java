package dev.chatrooms.shell.manual;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.chatrooms.shell.command.ProgramOption;

/**
 * Completion for fish.
 */
final class FishCompletion {

	private static final String FIRST = "complete -c chat -n __fish_use_subcommand ";

	private FishCompletion() {
	}

	static String of(List<Word> commands) {
		Stream<String> start = Stream.of("# fish completion for chat, made by: chat completion fish",
				"complete -c chat -f");
		Stream<String> options = Stream.of(ProgramOption.values()).map(FishCompletion::option);
		Stream<String> lines = commands.stream().flatMap(word -> lines(word, commands));
		return Stream.of(start, options, lines).flatMap(part -> part).collect(Collectors.joining("\n"));
	}

	private static String option(ProgramOption option) {
		String value = option.takesValue() ? "-x " : "";
		String files = (option == ProgramOption.PASSWORD_FILE) ? "-r -F " : value;
		return FIRST + "-l " + option.key() + " " + files + "-d " + quoted(option.meaning());
	}

	private static Stream<String> lines(Word word, List<Word> commands) {
		Stream<String> names = word.names()
			.stream()
			.map(name -> FIRST + "-a " + name + " -d " + quoted(word.description()));
		String after = "complete -c chat -n " + quoted("__fish_seen_subcommand_from " + String.join(" ", word.names()))
				+ " ";
		Stream<String> first = switch (word.first()) {
			case COMMAND ->
				Stream.of(after + "-a " + quoted(commands.stream().map(Word::name).collect(Collectors.joining(" "))));
			case SHELL -> Stream.of(after + "-a " + quoted("bash zsh fish"));
			case FILE -> Stream.of(after + "-F");
			case ANYTHING -> Stream.empty();
		};
		Stream<String> flags = word.flags().stream().map(flag -> after + "-l " + flag.substring(2));
		Stream<String> options = word.options().stream().map(option -> after + "-x -l " + option.substring(2));
		return Stream.of(names, first, flags, options).flatMap(part -> part);
	}

	private static String quoted(String text) {
		return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
	}

}
