package dev.chatrooms.shell.json;

import java.util.List;

/**
 * A command of the shell.
 *
 * @param name its name
 * @param aliases its other names
 * @param group what it is about
 * @param usage what it takes
 * @param description what it does
 */
public record CommandRow(String name, List<String> aliases, String group, String usage,
		String description) implements Row {

	@Override
	public String type() {
		return "command";
	}

}
