package dev.chatrooms.server.room;

import java.util.List;

import dev.chatrooms.server.delivery.EventFrame;

/**
 * A batch that is recorded and applied, with its events as they travel.
 *
 * @param batch the batch
 * @param frames its events, encoded, in order
 */
record Outgoing(Decided batch, List<EventFrame> frames) {

	/** As that of {@link Batch}. */
	@Override
	public String toString() {
		return "Outgoing[" + this.frames.size() + " frames]";
	}

}
