package dev.chatrooms.shell.json;

/**
 * What rings the bell in a room.
 *
 * @param room its name
 * @param level {@code off}, {@code mentions} or {@code all}
 */
public record NotifyRow(String room, String level) implements Row {

	@Override
	public String type() {
		return "notify";
	}

}
