package dev.chatrooms.shell.lobby;

import java.util.stream.Collectors;

import dev.chatrooms.shell.command.Catalog;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.view.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/**
 * Help, written from the commands themselves.
 */
@Commands
class HelpCommands {

	/** Narrower than this, a table would be torn. */
	private static final int TABLE_WIDTH = 72;

	/** Asked for late, because the catalog contains this command. */
	private final ObjectProvider<Catalog> catalog;

	private final Screen screen;

	HelpCommands(ObjectProvider<Catalog> catalog, Screen screen) {
		this.catalog = catalog;
		this.screen = screen;
	}

	@Command(name = "help", group = "4 shell", description = "Show all commands, or one of them.", help = """
			help [COMMAND]
			Shows all commands with their arguments; with a name, more about that command.
			Example: help join""")
	String help(@Argument(index = 0) String name) {
		return name.isEmpty() ? table() : page(name);
	}

	private String table() {
		boolean wide = this.screen.width() >= TABLE_WIDTH;
		Catalog commands = this.catalog.getObject();
		int column = commands.all().stream().mapToInt(row -> commands.usage(row).brief().length()).max().orElse(0) + 2;
		return commands.all().stream().map(row -> {
			String usage = commands.usage(row).brief();
			return usage + (wide ? " ".repeat(column - usage.length()) : "\n  ") + row.getDescription();
		})
			.collect(Collectors.joining("\n", "",
					"\n\nIn a room a line is said to all; begin it with / to give a command, \\quit leaves."));
	}

	private String page(String name) {
		var command = this.catalog.getObject().get(name);
		String aliases = command.getAliases().isEmpty() ? "" : "\nAlso: " + String.join(", ", command.getAliases());
		return "Usage: " + command.getHelp() + aliases;
	}

}
