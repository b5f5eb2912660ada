package dev.chatrooms.shell.room;

import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.shell.command.Waiting;
import dev.chatrooms.shell.lobby.Lobbies;
import dev.chatrooms.shell.view.Screen;

/**
 * Rooms for tests of other packages.
 */
public final class Rooms {

	private Rooms() {
	}

	/** Being in no room, with no lobby to ask. */
	public static CurrentRoom none(Screen screen) {
		return new CurrentRoom(Lobbies.at(new ServerAddress("127.0.0.1", 1), screen), screen, new Waiting());
	}

}
