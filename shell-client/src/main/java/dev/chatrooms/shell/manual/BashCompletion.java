package dev.chatrooms.shell.manual;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.chatrooms.shell.command.ProgramOption;

/**
 * Completion for bash, from 3.2 on.
 */
final class BashCompletion {

	private static final String SCRIPT = """
			# bash completion for chat, made by: chat completion bash
			_chat_files() {
				local line
				while IFS= read -r line; do
					COMPREPLY+=("$line")
				done < <(compgen -f -- "$1")
				compopt -o filenames 2>/dev/null
			}

			_chat() {
				local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
				local commands="%1$s"
				local at=1 command="" words=""
				COMPREPLY=()
				[[ $previous == = ]] && previous=${COMP_WORDS[COMP_CWORD-2]}
				case $previous in
				--password-file)
					_chat_files "${current#=}"
					return
					;;
				@)
					_chat_files "$current"
					return
					;;
				%2$s)
					return
					;;
				esac
				while ((at < COMP_CWORD)); do
					case ${COMP_WORDS[at]} in
					%2$s | --password-file)
						[[ ${COMP_WORDS[at+1]} == = ]] && ((at++))
						((at++))
						;;
					-*) ;;
					*)
						command=${COMP_WORDS[at]}
						break
						;;
					esac
					((at++))
				done
				case $command in
				"")
					words="%3$s $commands"
					;;
			%4$s
				esac
				if [[ $current == -* || -z $command || $words != -* ]]; then
					COMPREPLY=($(compgen -W "$words" -- "$current"))
				fi
			}

			complete -F _chat chat
			""";

	private BashCompletion() {
	}

	static String of(List<Word> commands) {
		String names = commands.stream().flatMap(word -> word.names().stream()).collect(Collectors.joining(" "));
		String withValue = Stream.of(ProgramOption.values())
			.filter(option -> option.takesValue() && option != ProgramOption.PASSWORD_FILE)
			.map(ProgramOption::typed)
			.collect(Collectors.joining(" | "));
		String options = Stream.of(ProgramOption.values()).map(ProgramOption::typed).collect(Collectors.joining(" "));
		return SCRIPT.formatted(names, withValue, options,
				commands.stream().map(BashCompletion::branch).collect(Collectors.joining("\n")));
	}

	private static String branch(Word word) {
		String then = switch (word.first()) {
			case COMMAND -> "words=$commands";
			case SHELL -> "words=\"bash zsh fish\"";
			case FILE -> "_chat_files \"$current\"\n\t\treturn";
			case ANYTHING -> "words=\"" + String.join(" ", word.allOptions()) + "\"";
		};
		return "\t" + word.pattern() + ")\n\t\t" + then + "\n\t\t;;";
	}

}
