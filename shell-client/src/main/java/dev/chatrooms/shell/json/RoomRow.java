package dev.chatrooms.shell.json;

import dev.chatrooms.client.session.OpenRoom;
import dev.chatrooms.protocol.RoomDetail;
import org.jspecify.annotations.Nullable;

/**
 * A room of the list.
 *
 * @param name its name
 * @param people how many are in it, if the server tells
 * @param description one line about it, if it has one
 * @param owner to whom it belongs, if to anybody
 * @param locked whether one has to know a password
 * @param hidden whether only members see it
 * @param permanent whether it is listed while nobody is in it
 * @param unread how many chats of others were not read, if this is a list of own rooms
 */
public record RoomRow(String name, @Nullable Integer people, @Nullable String description, @Nullable String owner,
		boolean locked, boolean hidden, boolean permanent, @Nullable Integer unread) implements Row {

	/** The row of a room. */
	public static RoomRow of(OpenRoom room) {
		RoomDetail detail = room.detail();
		if (detail == null) {
			return new RoomRow(room.name().text(), room.members(), null, null, false, false, false, null);
		}
		return new RoomRow(room.name().text(), room.members(), detail.description(),
				(detail.owner() != null) ? detail.owner().text() : null, detail.locked(), detail.hidden(),
				detail.permanent(), detail.unread());
	}

	@Override
	public String type() {
		return "room";
	}

}
