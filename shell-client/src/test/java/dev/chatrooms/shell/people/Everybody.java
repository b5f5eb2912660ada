package dev.chatrooms.shell.people;

import dev.chatrooms.shell.lobby.LobbyLink;

/**
 * Those who are online, for tests of other packages.
 */
public final class Everybody {

	private Everybody() {
	}

	/** Whoever that lobby says is online. */
	public static KnownPeople in(LobbyLink lobby) {
		return new KnownPeople(lobby);
	}

}
