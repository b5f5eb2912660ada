package dev.chatrooms.shell.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.chatrooms.shell.command.Catalog;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.json.CommandRow;
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

	/** The columns that the name of a group takes. */
	private static final int TITLE = 11;

	private static final String GAP = "   ";

	private static final String ALL = "all";

	/** Asked for late, because the catalog contains this command. */
	private final ObjectProvider<Catalog> catalog;

	private final Screen screen;

	HelpCommands(ObjectProvider<Catalog> catalog, Screen screen) {
		this.catalog = catalog;
		this.screen = screen;
	}

	@Command(name = "help", group = "7 shell", description = "Show all commands, or one of them.", help = """
			help [COMMAND]
			Shows all commands with their arguments; with a name, more about that command; with all, a line about each.
			Example: help join""")
	void help(@Argument(index = 0) String name) {
		Catalog commands = this.catalog.getObject();
		boolean all = name.isEmpty() || name.equalsIgnoreCase(ALL);
		this.screen.rows(all ? commands.all() : List.of(commands.get(name)), this::row, shown -> text(name));
	}

	private String text(String name) {
		if (name.isEmpty()) {
			return overview();
		}
		return name.equalsIgnoreCase(ALL) ? table() : page(name);
	}

	private CommandRow row(org.springframework.shell.core.command.Command command) {
		return new CommandRow(command.getName(), command.getAliases(), command.getGroup().substring(2),
				this.catalog.getObject().usage(command).line(), command.getDescription());
	}

	/** All of them on one screen, by what they are about. */
	private String overview() {
		Catalog commands = this.catalog.getObject();
		Map<String, List<String>> groups = new TreeMap<>();
		for (var command : commands.all()) {
			groups.computeIfAbsent(command.getGroup(), group -> new ArrayList<>()).add(commands.usage(command).brief());
		}
		StringBuilder text = new StringBuilder();
		groups.forEach((group, usages) -> text.append(wrapped(group.substring(2), usages)));
		return text.append("\nIn a room a line is said to all; / begins a command, \\quit leaves.\n")
			.append("More, also about what ... stands for: help COMMAND; a line about each: help all")
			.toString();
	}

	private String wrapped(String group, List<String> usages) {
		int width = Math.max(this.screen.width(), TITLE * 2);
		StringBuilder text = new StringBuilder();
		String line = group + " ".repeat(TITLE - group.length());
		boolean first = true;
		for (String usage : usages) {
			if (!first && line.length() + GAP.length() + usage.length() > width) {
				text.append(line).append('\n');
				line = " ".repeat(TITLE);
				first = true;
			}
			line += (first ? "" : GAP) + usage;
			first = false;
		}
		return text.append(line).append('\n').toString();
	}

	private String table() {
		boolean wide = this.screen.width() >= TABLE_WIDTH;
		Catalog commands = this.catalog.getObject();
		int column = commands.all().stream().mapToInt(row -> commands.usage(row).brief().length()).max().orElse(0) + 2;
		return commands.all().stream().map(row -> {
			String usage = commands.usage(row).brief();
			return usage + (wide ? " ".repeat(column - usage.length()) : "\n  ") + row.getDescription();
		}).collect(Collectors.joining("\n"));
	}

	private String page(String name) {
		var command = this.catalog.getObject().get(name);
		String aliases = command.getAliases().isEmpty() ? "" : "\nAlso: " + String.join(", ", command.getAliases());
		return "Usage: " + command.getHelp() + aliases;
	}

}
