package dev.chatrooms.shell.json;

/**
 * A room one is in.
 *
 * @param room its name
 * @param front whether what one says goes there
 * @param unread how many chats came while another was in front
 * @param people how many are in it
 * @param state {@code here}, {@code cut} while it is being connected again, or
 * {@code lost}
 */
public record SeatRow(String room, boolean front, int unread, int people, String state) implements Row {

	@Override
	public String type() {
		return "seat";
	}

}
