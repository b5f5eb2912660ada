package dev.chatrooms.server.room;

import java.util.List;

/**
 * What waited in a lane, in order.
 *
 * @param inputs at least one
 */
record Batch(List<RoomInput> inputs) {

	/** Short and without words: the framework makes it for messages it might log. */
	@Override
	public String toString() {
		return "Batch[" + this.inputs.size() + " inputs]";
	}

}
