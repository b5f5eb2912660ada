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

	/**
	 * Whether a line is that command without anything, by whatever name and in any case.
	 */
	public boolean isJust(String name, String line) {
		return find(line.strip()).filter(command -> command.getName().equals(name)).isPresent();
	}

	/** What the command takes. */
	public Usage usage(Command command) {
		return Usage.ofHelp(command.getHelp());
	}

	/** What a line up to the cursor may go on with. */
	public Expected expected(String line) {
		return Expected.at(this, line);
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
		List<String> names = all().stream()
			.flatMap(command -> Stream.concat(Stream.of(command.getName()), command.getAliases().stream()))
			.toList();
		return Spelling.nearest(name, names)
			.map(known -> "There is no command " + name + "; did you mean " + known + "?")
			.orElse("There is no command \"" + name + "\". Type help to see the commands.");
	}

}
