package dev.chatrooms.server.lobby;

import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.Refusal;

/**
 * A protocol that the lobby speaks. The first frame of a connection decides which, for as
 * long as it lasts. Called on the connection's thread, one frame at a time.
 */
public interface LobbyDialect {

	/** Whether a connection that begins with this frame speaks it. */
	boolean isSpokenBy(RawFrame first);

	/** A connection has begun to speak it. */
	default void began(LobbySession session) {
	}

	/** Answers a frame. */
	void receive(RawFrame frame, LobbySession session);

	/** The connection has ended. */
	default void ended(LobbySession session) {
	}

	/** The server is stopping: says so, if the dialect has words for it, and closes. */
	default void stopping(LobbySession session, Refusal reason) {
		session.connection().bidFarewell(reason);
	}

}
