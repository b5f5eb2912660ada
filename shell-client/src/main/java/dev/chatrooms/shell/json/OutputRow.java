package dev.chatrooms.shell.json;

/**
 * What the server's console answers.
 *
 * @param text for people
 */
public record OutputRow(String text) implements Row {

	@Override
	public String type() {
		return "output";
	}

}
