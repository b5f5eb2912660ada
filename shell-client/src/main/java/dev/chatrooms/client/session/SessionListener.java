package dev.chatrooms.client.session;

import dev.chatrooms.model.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * The one that is told when a session is ended by the server or the network.
 */
@FunctionalInterface
public interface SessionListener {

	/**
	 * The session is over; called once, on the thread that read, and not after
	 * {@link LobbySession#close}.
	 * @param account who was logged in, if anybody was
	 * @param lastWords why, in the words of the server, if it said so
	 */
	void lost(@Nullable AccountName account, @Nullable String lastWords);

}
