package dev.chatrooms.shell.manual;

import java.util.List;
import java.util.stream.Stream;

import dev.chatrooms.shell.command.Usage;
import org.springframework.shell.core.command.Command;

/**
 * A command as it is completed.
 *
 * @param names its name, then those of its aliases that are words
 * @param description what it does, without a full stop
 * @param flags its options without a value
 * @param options its options with one
 * @param first what comes first after it
 */
record Word(List<String> names, String description, List<String> flags, List<String> options, First first) {

	static Word of(Command command, Usage usage) {
		List<String> names = Stream.concat(Stream.of(command.getName()), command.getAliases().stream())
			.filter(name -> Character.isLetter(name.charAt(0)))
			.toList();
		String description = command.getDescription().replaceAll("\\.$", "");
		if (usage.raw()) {
			return new Word(names, description, List.of(), List.of(), First.of(command.getName()));
		}
		List<String> flags = Stream.concat(usage.flags().stream(), Usage.EVERYWHERE.stream()).distinct().toList();
		return new Word(names, description, flags, usage.options(), First.of(command.getName()));
	}

	/** The name by which it is known best. */
	String name() {
		return this.names.get(0);
	}

	/** All names, as the patterns of a shell: {@code join | jg}. */
	String pattern() {
		return String.join(" | ", this.names);
	}

	/** All options, with a value or without. */
	List<String> allOptions() {
		return Stream.concat(this.options.stream(), this.flags.stream()).toList();
	}

	/**
	 * What can come first after a command, as far as a shell can know it.
	 */
	enum First {

		/** A name, or words. */
		ANYTHING,
		/** The name of a command. */
		COMMAND,
		/** A file. */
		FILE,
		/** The name of a shell. */
		SHELL;

		private static First of(String command) {
			return switch (command) {
				case "help" -> COMMAND;
				case "script" -> FILE;
				case "completion" -> SHELL;
				default -> ANYTHING;
			};
		}

	}

}
