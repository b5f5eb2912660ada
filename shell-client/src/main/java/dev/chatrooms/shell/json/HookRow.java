package dev.chatrooms.shell.json;

import java.util.List;

/**
 * What is run when something happens.
 *
 * @param event when
 * @param command what, with its arguments
 */
public record HookRow(String event, List<String> command) implements Row {

	@Override
	public String type() {
		return "hook";
	}

}
