package dev.chatrooms.server.room;

import dev.chatrooms.protocol.RoomRequest;
import dev.chatrooms.server.wire.FrameConnection;

/**
 * What waits in a room's lane: raw requests of its endpoint, or commands that are known
 * to be somebody's.
 */
public sealed interface RoomInput permits RoomCommand, RoomInput.Request, RoomInput.Gone {

	/**
	 * A frame of a connection, before it is known whose.
	 *
	 * @param connection on which it came
	 * @param request what it asks
	 */
	record Request(FrameConnection connection, RoomRequest request) implements RoomInput {

	}

	/**
	 * A connection has ended.
	 *
	 * @param connection the one
	 */
	record Gone(FrameConnection connection) implements RoomInput {

	}

}
