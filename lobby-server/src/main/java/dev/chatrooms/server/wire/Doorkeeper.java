package dev.chatrooms.server.wire;

import java.net.InetAddress;

/**
 * Decides which connections may stay, at any endpoint. Called on the thread that accepts
 * them all, so it must not block.
 */
public interface Doorkeeper {

	/** A connection was accepted: whether it may stay. */
	Verdict arrived(InetAddress address);

	/** One that was not ignored has ended; called once for each. */
	void left(InetAddress address, Verdict verdict);

	/** What becomes of a connection. */
	enum Verdict {

		/** It is served. */
		WELCOME,

		/** It is told that there are too many of its kind, and ends. */
		REFUSED,

		/** It ends at once, because even telling would cost too much. */
		IGNORED

	}

}
