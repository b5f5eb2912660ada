package dev.chatrooms.shell;

import dev.chatrooms.shell.account.LoginAtStart;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.room.Rooms;
import org.springframework.stereotype.Component;

/**
 * What every way of running begins and ends with: the login of {@code --user}, and
 * leaving.
 */
@Component
class Stay {

	private final LoginAtStart login;

	private final Rooms rooms;

	private final LobbyLink lobby;

	Stay(LoginAtStart login, Rooms rooms, LobbyLink lobby) {
		this.login = login;
		this.rooms = rooms;
		this.lobby = lobby;
	}

	/**
	 * Logs in, if the settings name somebody.
	 * @throws CommandFailure if that cannot be done
	 */
	void begin() {
		this.login.now();
	}

	/** The same at a terminal, before each command: the lobby may come later. */
	void beginGently() {
		this.login.onceReachable();
	}

	/** Leaves the rooms, if there are any, and the lobby. */
	void end() {
		try {
			this.rooms.leaveAll();
		}
		catch (CommandFailure ex) {
			// Interrupted; the person wants to be gone.
		}
		this.lobby.close();
	}

}
