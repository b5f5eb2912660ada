package dev.chatrooms.server.lobby;

import dev.chatrooms.protocol.Posted;
import dev.chatrooms.server.presence.Presence;
import dev.chatrooms.server.room.OpenRooms;

import org.springframework.stereotype.Component;

/**
 * Whoever talks in a room is not idle. Rooms know nothing of presence, so the lobby
 * listens for it.
 */
@Component
class Activity {

	Activity(OpenRooms rooms, Presence presence) {
		rooms.onOpening((room) -> room.subscribe((events) -> events.stream()
			.filter(Posted.class::isInstance)
			.forEach((event) -> presence.active(event.creator()))));
	}

}
