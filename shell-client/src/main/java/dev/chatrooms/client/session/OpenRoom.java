package dev.chatrooms.client.session;

import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.RoomDetail;
import org.jspecify.annotations.Nullable;

/**
 * A room in which people are.
 *
 * @param name its name
 * @param members how many people are in it, if the server tells
 * @param detail more about it, if the lobby told
 */
public record OpenRoom(RoomName name, @Nullable Integer members, @Nullable RoomDetail detail) {

	/** A room of which no more is known. */
	public OpenRoom(RoomName name, @Nullable Integer members) {
		this(name, members, null);
	}

}
