package dev.chatrooms.shell.account;

import java.util.concurrent.CompletableFuture;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.lobby.ClientSettings;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.view.Questions;
import dev.chatrooms.shell.view.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The login of {@code --user}. No command line is made of it, because a password may look
 * like anything.
 */
@Component
public class LoginAtStart {

	private final PasswordSources passwords;

	private final LobbyLink lobby;

	private final Questions questions;

	private final Screen screen;

	/** Who is to be logged in, until the lobby was reached or the person gave up. */
	private @Nullable String due;

	private boolean promised;

	LoginAtStart(ClientSettings settings, PasswordSources passwords, LobbyLink lobby, Questions questions,
			Screen screen) {
		this.passwords = passwords;
		this.lobby = lobby;
		this.questions = questions;
		this.screen = screen;
		this.due = settings.user();
	}

	/**
	 * Logs in, if the settings name somebody.
	 * @throws CommandFailure if it cannot be done
	 */
	public void now() {
		String user = this.due;
		if (user == null) {
			return;
		}
		try {
			AccountName name = new AccountName(user);
			// Nobody should type a password for a lobby that is not there.
			this.lobby.ask(CompletableFuture::completedFuture);
			this.due = null;
			logIn(name);
		}
		catch (RuntimeException ex) {
			throw CommandFailure.of(ex);
		}
	}

	/**
	 * The same for a person at a terminal, to whom a failed login is no end. A lobby that
	 * cannot be reached is not asked again: call this when a command may have reached it.
	 */
	public void onceReachable() {
		if (this.due != null && this.lobby.isReachable()) {
			try {
				now();
			}
			catch (CommandFailure ex) {
				explain(ex);
			}
		}
		if (this.due != null && !this.promised) {
			this.promised = true;
			this.screen.talk("Nobody is logged in yet; " + this.due + " will be when a command reaches the lobby.");
		}
	}

	private void explain(CommandFailure failure) {
		if (this.due == null || failure.exitCode() != ExitCode.UNREACHABLE) {
			this.due = null;
			this.screen.talk(failure.sentence());
		}
	}

	private void logIn(AccountName name) {
		if (this.lobby.account().isPresent()) {
			return;
		}
		String password = this.passwords.find()
			.orElseGet(() -> this.questions.askSecretly("Password of " + name + ": "));
		if (password.isEmpty()) {
			throw new CommandFailure(ExitCode.USAGE,
					this.questions.available() ? "Nobody is logged in. Log in with: login " + name
							: "Nobody can be asked for the password of " + name
									+ "; put it in CHATROOMS_PASSWORD, or name its file with --password-file.");
		}
		this.lobby.logIn(name, password);
	}

}
