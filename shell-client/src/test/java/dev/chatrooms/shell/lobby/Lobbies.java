package dev.chatrooms.shell.lobby;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.shell.command.Waiting;
import dev.chatrooms.shell.view.Screen;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/**
 * Links to lobbies for tests of other packages.
 */
public final class Lobbies {

	private Lobbies() {
	}

	/** A link to a lobby, which may be there or not. */
	public static LobbyLink at(ServerAddress address, Screen screen) {
		return new LobbyLink(new ClientSettings(address.host(), address.port(), null), FakeServer.TRUST, screen,
				new Waiting(), new DefaultListableBeanFactory().getBeanProvider(LobbyWatcher.class));
	}

}
