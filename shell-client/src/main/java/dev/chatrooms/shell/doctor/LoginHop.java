package dev.chatrooms.shell.doctor;

import java.util.Optional;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.shell.account.LoginAtStart;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.lobby.LobbyLink;

/**
 * Finds out who is logged in, and logs in whom the settings name. Nobody else is asked: a
 * password is no matter for a doctor.
 */
class LoginHop implements Hop {

	private final LobbyLink lobby;

	private final LoginAtStart login;

	LoginHop(LobbyLink lobby, LoginAtStart login) {
		this.lobby = lobby;
		this.login = login;
	}

	@Override
	public String name() {
		return "login";
	}

	@Override
	public Finding check(Way way) throws Exception {
		way.need(GreetingHop.Greeted.class, "no lobby answers");
		try {
			this.login.now();
		}
		catch (CommandFailure ex) {
			if (ex.exitCode() == ExitCode.INTERRUPTED) {
				throw ex;
			}
			return Finding.failed(ex, (ex.exitCode() == ExitCode.LOGIN_REFUSED)
					? "Correct the name (--user) or the password (CHATROOMS_PASSWORD). An operator can give a forgotten password anew."
					: "");
		}
		Optional<AccountName> account = this.lobby.account();
		if (account.isEmpty()) {
			return Finding.skipped(
					"Nobody is logged in. Log in first, or start with --user NAME, to have the rest tried as well.");
		}
		way.found(new LoggedIn(account.get()));
		return Finding.works("You are logged in as " + account.get() + ".");
	}

	/**
	 * Somebody is logged in.
	 *
	 * @param account who
	 */
	record LoggedIn(AccountName account) {
	}

}
