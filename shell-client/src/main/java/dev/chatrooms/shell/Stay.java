package dev.chatrooms.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.CommandRunner;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.lobby.ClientSettings;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.room.CurrentRoom;
import dev.chatrooms.shell.view.Questions;
import org.springframework.stereotype.Component;

/**
 * What every way of running begins and ends with: the login of {@code --user}, and
 * leaving.
 */
@Component
class Stay {

	private final ClientSettings settings;

	private final CommandRunner commands;

	private final CurrentRoom room;

	private final LobbyLink lobby;

	private final Questions questions;

	Stay(ClientSettings settings, CommandRunner commands, CurrentRoom room, LobbyLink lobby, Questions questions) {
		this.settings = settings;
		this.commands = commands;
		this.room = room;
		this.lobby = lobby;
		this.questions = questions;
	}

	/** Logs in, if the settings name somebody. */
	void begin() {
		String user = this.settings.user();
		if (user == null) {
			return;
		}
		// Nobody should type a password for a lobby that is not there.
		this.lobby.ask(CompletableFuture::completedFuture);
		String password = Optional.ofNullable(this.settings.password())
			.orElseGet(() -> this.questions.askSecretly("Password of " + user + ": "));
		if (password.isEmpty()) {
			throw new CommandFailure(ExitCode.USAGE,
					"Nobody can be asked for the password of " + user + "; put it in CHATROOMS_PASSWORD.");
		}
		this.commands.run(List.of("login", user, password));
	}

	/** Leaves the room, if there is one, and the lobby. */
	void end() {
		try {
			this.room.leave();
		}
		catch (CommandFailure ex) {
			// Interrupted; the person wants to be gone.
		}
		this.lobby.close();
	}

}
