package dev.chatrooms.shell.people;

import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.shell.hook.Hooks;
import dev.chatrooms.shell.lobby.Lobbies;
import dev.chatrooms.shell.room.NoRooms;
import dev.chatrooms.shell.view.Screen;

/**
 * Mailboxes for tests of other packages.
 */
public final class Mailboxes {

	private Mailboxes() {
	}

	/** One to which nothing ever comes. */
	public static Mailbox empty(Screen screen) {
		return new Mailbox(Lobbies.at(new ServerAddress("localhost", 1), screen), screen, NoRooms.nobodyIgnored(),
				NoRooms.of(screen), new Hooks(screen));
	}

}
