package dev.chatrooms.client.session;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.LobbyNotice;
import org.jspecify.annotations.Nullable;

/**
 * The one that is told how a session fares. All methods are called on one thread of the
 * session, which must not wait for an answer of the lobby, and not after
 * {@link LobbySession#close}.
 */
@FunctionalInterface
public interface SessionListener {

	/**
	 * The connection has ended; the session tries to get a new one until it is closed.
	 * @param lastWords why, in the words of the server, if it said so
	 */
	default void interrupted(@Nullable String lastWords) {
	}

	/** The lobby tells something that nobody asked for. */
	default void noticed(LobbyNotice notice) {
	}

	/** There is a connection again, and whoever was logged in is so again. */
	default void restored() {
	}

	/**
	 * The session is over; called once, last.
	 * @param account who was logged in, if anybody was
	 * @param lastWords why, in the words of the server, if it said so
	 */
	void lost(@Nullable AccountName account, @Nullable String lastWords);

}
