package dev.chatrooms.shell.lobby;

import dev.chatrooms.protocol.LobbyNotice;

/**
 * One that is told what happens on the connection to the lobby.
 */
public interface LobbyWatcher {

	/** Somebody has logged in; called on the thread that runs commands. */
	void loggedIn();

	/** A lost connection stands again; called on a thread that must not wait. */
	void restored();

	/** The lobby says something unasked; called on a thread that must not wait. */
	void noticed(LobbyNotice notice);

}
