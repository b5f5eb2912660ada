package dev.chatrooms.server.room;

import java.util.List;

import dev.chatrooms.protocol.RoomEvent;

/**
 * One more way in which the events of a room are delivered.
 */
@FunctionalInterface
public interface RoomSubscriber {

	/** Takes recorded events, in order, on the room's lane. It must not block. */
	void deliver(List<RoomEvent> events);

}
