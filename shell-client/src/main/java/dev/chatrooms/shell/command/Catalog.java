package dev.chatrooms.shell.command;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.stereotype.Component;

/**
 * The commands there are, found as people type them.
 */
@Component
public class Catalog {

	private static final int CLOSE = 2;

	private final CommandRegistry registry;

	Catalog(CommandRegistry registry) {
		this.registry = registry;
	}

	/**
	 * The command of that name or alias, in any case, with or without a slash before it.
	 * @throws CommandFailure if there is none
	 */
	public Command get(String typed) {
		return find(typed).orElseThrow(() -> new CommandFailure(ExitCode.USAGE, unknown(typed)));
	}

	/** The same, if there is one. */
	public Optional<Command> find(String typed) {
		String name = typed.toLowerCase(Locale.ROOT);
		Command command = this.registry.getCommandByName(name);
		if (command == null && name.startsWith("/")) {
			command = this.registry.getCommandByName(name.substring(1));
		}
		return Optional.ofNullable(command);
	}

	/** What the command takes. */
	public Usage usage(Command command) {
		return Usage.ofHelp(command.getHelp());
	}

	/** All commands, by group and name. */
	public List<Command> all() {
		return this.registry.getCommands()
			.stream()
			.sorted(Comparator.comparing(Command::getGroup).thenComparing(Command::getName))
			.toList();
	}

	private String unknown(String typed) {
		String name = typed.startsWith("/") ? typed.substring(1) : typed;
		String hint = all().stream()
			.flatMap(command -> Stream.concat(Stream.of(command.getName()), command.getAliases().stream()))
			.filter(known -> distance(known, name.toLowerCase(Locale.ROOT)) <= Math.min(CLOSE, known.length() / 2))
			.min(Comparator.comparingInt(known -> distance(known, name.toLowerCase(Locale.ROOT))))
			.map(known -> " Did you mean " + known + "?")
			.orElse("");
		return "There is no command \"" + name + "\"." + hint + " Type help to see the commands.";
	}

	/** Levenshtein's distance, one row at a time. */
	static int distance(String left, String right) {
		int[] row = new int[right.length() + 1];
		for (int j = 0; j <= right.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= left.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= right.length(); j++) {
				int substitution = diagonal + ((left.charAt(i - 1) == right.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[right.length()];
	}

}
