package dev.chatrooms.shell.json;

/**
 * A room that was made.
 *
 * @param room its name
 */
public record CreatedRow(String room) implements Row {

	@Override
	public String type() {
		return "created";
	}

}
