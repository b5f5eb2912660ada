package dev.chatrooms.server.room;

import dev.chatrooms.protocol.RoomRequest;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.server.wire.FrameConnection;

/**
 * What waits in a room's lane: raw requests of its endpoint, or commands that are known
 * to be somebody's.
 */
public sealed interface RoomInput
		permits RoomCommand, RoomInput.Request, RoomInput.Gone, RoomInput.Tick, RoomInput.Rekey {

	/** About how many characters it makes the room store and send. */
	default int weight() {
		return 0;
	}

	/** Whether it waits for a place in the inbox; ends of connections never do. */
	default boolean isBounded() {
		return false;
	}

	/**
	 * A frame of a connection, before it is known whose.
	 *
	 * @param connection on which it came
	 * @param request what it asks
	 */
	record Request(FrameConnection connection, RoomRequest request) implements RoomInput {

		@Override
		public int weight() {
			return (this.request instanceof Say say) ? say.contents().length() : 0;
		}

		@Override
		public boolean isBounded() {
			return true;
		}

	}

	/**
	 * A connection has ended.
	 *
	 * @param connection the one
	 */
	record Gone(FrameConnection connection) implements RoomInput {

	}

	/**
	 * The group is to hear something, although nothing has happened.
	 */
	record Tick() implements RoomInput {
	}

	/**
	 * The group is to have a new key, for those who are here.
	 */
	record Rekey() implements RoomInput {
	}

}
