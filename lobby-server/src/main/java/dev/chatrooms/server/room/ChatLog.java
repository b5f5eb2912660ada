package dev.chatrooms.server.room;

import dev.chatrooms.protocol.Posted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Writes what is said in public rooms into the log, if the operator wants that.
 */
@Component
class ChatLog {

	private static final Logger log = LoggerFactory.getLogger(ChatLog.class);

	ChatLog(OpenRooms rooms, RoomProperties properties) {
		if (properties.logChats()) {
			rooms.onOpening((room) -> room.subscribe((events) -> events.stream()
				.filter(Posted.class::isInstance)
				.map(Posted.class::cast)
				.forEach((chat) -> note(room, chat))));
		}
	}

	/** A room may become private or locked while it is open. */
	private static void note(OpenRoom room, Posted chat) {
		if (room.settings().isPublic()) {
			log.info("[{}] {}: {}", room.name(), chat.creator(), chat.contents().replaceAll("\\s", " "));
		}
	}

}
