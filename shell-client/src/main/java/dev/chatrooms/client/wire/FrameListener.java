package dev.chatrooms.client.wire;

import dev.chatrooms.protocol.Payload;
import org.jspecify.annotations.Nullable;

/**
 * The one that hears what a connection brings. Both methods are called on the thread that
 * reads, so they must not wait for an answer of the same connection.
 */
public interface FrameListener {

	/**
	 * A frame came. Called for each of them, in order, for an answer before the request
	 * it belongs to completes.
	 */
	void received(Payload payload);

	/**
	 * The connection has ended, from whichever side; called once, last.
	 * @param lastWords the sentence with which the server announced it, if it did
	 */
	void closed(@Nullable String lastWords);

}
