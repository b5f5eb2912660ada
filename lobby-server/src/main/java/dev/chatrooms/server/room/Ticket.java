package dev.chatrooms.server.room;

import dev.chatrooms.model.RoomName;

/**
 * What the lobby hands to somebody who may enter.
 *
 * @param room the room's name as it was first typed
 * @param address where it is
 * @param secret admits its holder once
 */
public record Ticket(RoomName room, RoomAddress address, String secret) {

	@Override
	public String toString() {
		return "Ticket[" + this.room + "]";
	}

}
