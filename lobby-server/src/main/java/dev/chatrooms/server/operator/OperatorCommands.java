package dev.chatrooms.server.operator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.chatrooms.model.InvalidNameException;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * The one registry of what operators can do. Thread-safe.
 */
@Service
public class OperatorCommands {

	private final Map<String, OperatorCommand> commands = new LinkedHashMap<>();

	OperatorCommands(SightCommands sight, OrderCommands order, AccountCommands accounts, ServerCommands server) {
		List<OperatorCommand> all = new ArrayList<>();
		all.add(new OperatorCommand("help [COMMAND]", "Shows the commands, or how one of them is typed.",
				(words, operator) -> help(words)));
		List.of(sight, order, accounts, server).forEach((CommandGroup group) -> all.addAll(group.rows()));
		all.forEach((command) -> this.commands.put(command.name(), command));
	}

	/** What commands are called. */
	public Collection<String> names() {
		return List.copyOf(this.commands.keySet());
	}

	/**
	 * Does what the line says. It may take long; never interrupt the thread.
	 * @param operator who is one: that was asked before
	 * @return what to show
	 * @throws RefusedException with the sentence that says why not
	 */
	public String run(String line, Operator operator) {
		String[] parts = line.strip().split("\\s+", 2);
		if (parts[0].isEmpty()) {
			return "";
		}
		OperatorCommand command = find(parts[0]);
		try {
			CommandWords words = CommandWords.of((parts.length > 1) ? parts[1] : "", command.usage());
			@Nullable String text = command.deed().run(words, operator);
			return (text != null) ? text : "";
		}
		catch (InvalidNameException ex) {
			throw new RefusedException(Refusal.of(RefusalCode.BAD_NAME, String.valueOf(ex.getMessage()), null));
		}
	}

	private OperatorCommand find(String typed) {
		OperatorCommand command = this.commands.get(typed.toLowerCase(Locale.ROOT));
		if (command == null) {
			throw new RefusedException(Refusal.of(RefusalCode.BAD_VALUE,
					"There is no such command; type help to see what there is.", null));
		}
		return command;
	}

	private String help(CommandWords words) {
		if (words.optional().isPresent()) {
			OperatorCommand command = find(words.first());
			return "Usage: " + command.usage() + "\n" + command.description();
		}
		TextTable table = new TextTable();
		this.commands.values().forEach((command) -> table.row(command.name(), command.description()));
		return table.toString();
	}

}
