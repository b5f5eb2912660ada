package dev.chatrooms.shell.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import dev.chatrooms.shell.view.Questions;
import dev.chatrooms.shell.view.Screen;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandRegistry;

/**
 * A registry of commands that do what a test wants.
 */
public final class SomeCommands {

	private SomeCommands() {
	}

	/** Commands with these usages, each of which does the same. */
	public static CommandRegistry of(Consumer<CommandContext> action, String... usages) {
		Set<Command> commands = new LinkedHashSet<>();
		for (String usage : usages) {
			String name = usage.split(" ")[0];
			Command.Builder builder = Command.builder().name(name).help(usage).group("some");
			commands.add(name.equals("leave") ? builder.aliases("part", "\\quit", "/quit").execute(action)
					: builder.execute(action));
		}
		return new CommandRegistry(commands);
	}

	/** Most of those of the shell, which do nothing. */
	public static Catalog catalog() {
		return catalog("login NAME [PASSWORD]", "newuser NAME [PASSWORD]", "list", "join ROOM", "say TEXT",
				"expect TEXT [--timeout 30s]", "leave", "help [COMMAND]");
	}

	/** Those with these usages, which do nothing. */
	public static Catalog catalog(String... usages) {
		return new Catalog(of(context -> {
		}, usages));
	}

	/** A runner of such commands. */
	public static CommandRunner runner(CommandRegistry registry, Screen screen, Questions questions) {
		Catalog catalog = new Catalog(registry);
		return new CommandRunner(new CommandLineParser(catalog), registry, catalog, screen, questions,
				new Suggestions(new DefaultListableBeanFactory().getBeanProvider(KnownNames.class)), new Typing());
	}

	/** The arguments a command was given. */
	public static List<String> arguments(CommandContext context) {
		return context.parsedInput().arguments().stream().map(argument -> argument.value()).toList();
	}

}
