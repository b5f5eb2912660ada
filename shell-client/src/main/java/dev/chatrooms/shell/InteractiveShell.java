package dev.chatrooms.shell;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.CommandRunner;
import dev.chatrooms.shell.lobby.ClientSettings;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.people.Mailbox;
import dev.chatrooms.shell.view.Console;
import org.springframework.stereotype.Component;

/**
 * The shell for a person at a terminal: one loop, in which each line is read as the place
 * they are in wants it.
 */
@Component
class InteractiveShell {

	/**
	 * A lobby that answers at once is announced before the first prompt, not above it.
	 */
	private static final long PATIENCE_MILLIS = 2000;

	/** Whoever waits longer should see for what. */
	private static final long SLOW_MILLIS = 500;

	private final LobbyLink lobby;

	private final Modes modes;

	private final CommandRunner commands;

	private final Stay stay;

	private final Mailbox mailbox;

	private final Console screen;

	private final LastVisit lastVisit;

	private final ClientSettings settings;

	InteractiveShell(LobbyLink lobby, Modes modes, CommandRunner commands, Stay stay, Mailbox mailbox, Console screen,
			LastVisit lastVisit, ClientSettings settings) {
		this.lastVisit = lastVisit;
		this.settings = settings;
		this.lobby = lobby;
		this.modes = modes;
		this.commands = commands;
		this.stay = stay;
		this.mailbox = mailbox;
		this.screen = screen;
	}

	/**
	 * Runs until the person ends it; with a command, until all rooms are left.
	 * @throws CommandFailure if that command fails
	 * @throws dev.chatrooms.shell.command.ExitRequest when the person ends it
	 */
	void run(List<String> words) {
		this.mailbox.open();
		CompletableFuture<?> announced = this.lobby.connect().handle(this::announce);
		this.modes.prepare();
		linger(announced);
		if (!words.isEmpty()) {
			this.stay.begin();
			this.commands.run(words);
			while (this.modes.areLeft()) {
				this.modes.readLine();
			}
			return;
		}
		while (true) {
			this.modes.readLine();
		}
	}

	private boolean announce(LobbySession session, Throwable failure) {
		if (failure != null) {
			this.screen.talk(CommandFailure.of(failure).sentence());
		}
		else {
			this.screen.talk(FirstWords.of(session.address(), this.lastVisit.name(), this.settings.user() != null));
		}
		return true;
	}

	private void linger(CompletableFuture<?> announced) {
		if (!isDoneWithin(SLOW_MILLIS, announced)) {
			this.screen.showProgress("Connecting to the lobby at " + this.settings.address() + " ...");
			isDoneWithin(PATIENCE_MILLIS - SLOW_MILLIS, announced);
			this.screen.endProgress();
		}
	}

	/** If not, it will be announced above the prompt. */
	private static boolean isDoneWithin(long millis, CompletableFuture<?> announced) {
		try {
			announced.get(millis, TimeUnit.MILLISECONDS);
			return true;
		}
		catch (ExecutionException ex) {
			return true;
		}
		catch (TimeoutException | InterruptedException ex) {
			return false;
		}
	}

}
