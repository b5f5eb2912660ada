package dev.chatrooms.shell.lobby;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.client.wire.ServerTrust;
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
		return at(address, FakeServer.TRUST, screen);
	}

	static LobbyLink at(ServerAddress address, ServerTrust trust, Screen screen) {
		return new LobbyLink(new ClientSettings(address.host(), address.port(), null), trust, screen, new Waiting(),
				new DefaultListableBeanFactory().getBeanProvider(LobbyWatcher.class));
	}

}
