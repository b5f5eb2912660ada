package dev.chatrooms.shell.manual;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.chatrooms.shell.command.ProgramOption;

/**
 * Completion for zsh, from a directory of its {@code fpath} or read by {@code source}.
 */
final class ZshCompletion {

	private static final String SCRIPT = """
			#compdef chat
			# zsh completion for chat, made by: chat completion zsh
			_chat() {
				local context state state_descr line
				typeset -A opt_args
				local -a commands
				commands=(
			%1$s
				)
				_arguments -C \\
			%2$s
					'1: :->command' \\
					'*:: :->rest'
				case $state in
				command)
					_describe -t commands command commands
					_files -P @
					;;
				rest)
					case $words[1] in
			%3$s
					esac
					;;
				esac
			}

			if [ "$funcstack[1]" = _chat ]; then
				_chat "$@"
			else
				compdef _chat chat
			fi
			""";

	private ZshCompletion() {
	}

	static String of(List<Word> commands) {
		return SCRIPT.formatted(commands.stream().map(ZshCompletion::entries).collect(Collectors.joining("\n")),
				Stream.of(ProgramOption.values()).map(ZshCompletion::option).collect(Collectors.joining("\n")),
				commands.stream().map(ZshCompletion::branch).collect(Collectors.joining("\n")));
	}

	private static String entries(Word word) {
		return word.names()
			.stream()
			.map(name -> "\t\t" + quoted(name + ":" + word.description()))
			.collect(Collectors.joining("\n"));
	}

	private static String option(ProgramOption option) {
		String action = (option == ProgramOption.PASSWORD_FILE) ? "_files" : "";
		String value = option.takesValue() ? ":" + option.value() + ":" + action : "";
		return "\t\t" + quoted(option.typed() + "[" + option.meaning().replace("]", "\\]") + "]" + value) + " \\";
	}

	private static String branch(Word word) {
		String then = switch (word.first()) {
			case COMMAND -> "_describe -t commands command commands";
			case SHELL -> "_values shell bash zsh fish";
			case FILE -> "_files";
			case ANYTHING -> arguments(word);
		};
		return "\t\t" + word.pattern() + ")\n\t\t\t" + then + "\n\t\t\t;;";
	}

	private static String arguments(Word word) {
		if (word.allOptions().isEmpty()) {
			return ":";
		}
		Stream<String> options = Stream.concat(word.options().stream().map(option -> option + ":value:"),
				word.flags().stream());
		return options.map(ZshCompletion::quoted).collect(Collectors.joining(" ", "_arguments ", " '*: :'"));
	}

	private static String quoted(String text) {
		return "'" + text.replace("'", "'\\''") + "'";
	}

}
