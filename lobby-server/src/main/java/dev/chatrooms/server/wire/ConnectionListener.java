package dev.chatrooms.server.wire;

import dev.chatrooms.protocol.Refusal;

/**
 * Hears of the connections of one endpoint, on the connection's thread or on the one that
 * closes it. It must not block.
 */
public interface ConnectionListener {

	/** The connection was accepted; no frame has been read yet. */
	default void opened(FrameConnection connection) {
	}

	/** The server is stopping: says so and closes, without waiting for either. */
	default void stopping(FrameConnection connection, Refusal reason) {
		connection.bidFarewell(reason);
	}

	/** The connection has ended, whoever ended it. Called once. */
	void closed(FrameConnection connection);

}
