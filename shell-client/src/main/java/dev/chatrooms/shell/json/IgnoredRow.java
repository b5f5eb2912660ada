package dev.chatrooms.shell.json;

/**
 * Somebody whose words are not shown.
 *
 * @param name who
 */
public record IgnoredRow(String name) implements Row {

	@Override
	public String type() {
		return "ignored";
	}

}
