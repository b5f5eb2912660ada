package dev.chatrooms.shell.account;

import java.util.function.Supplier;

import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.ChangePassword;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.MissingArgument;
import dev.chatrooms.shell.command.MissingArguments;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.view.Questions;
import dev.chatrooms.shell.view.Screen;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/**
 * Making an account, logging in and out.
 */
@Commands
class AccountCommands {

	private static final String ASK_PASSWORD = "Password: ";

	private final LobbyLink lobby;

	private final Screen screen;

	private final Questions questions;

	private final MissingArguments missing;

	private final PasswordSources passwords;

	private final NewPassword newPassword;

	AccountCommands(LobbyLink lobby, Screen screen, Questions questions, MissingArguments missing,
			PasswordSources passwords, NewPassword newPassword) {
		this.newPassword = newPassword;
		this.lobby = lobby;
		this.screen = screen;
		this.questions = questions;
		this.missing = missing;
		this.passwords = passwords;
	}

	@Command(name = "newuser", group = "1 account", description = "Make an account.", help = """
			newuser NAME [PASSWORD]
			Makes an account. Without a password it is asked for, twice, and is not seen.
			Example: newuser ada""")
	void newuser(@Argument(index = 0) String name, @Argument(index = 1) String password) {
		AccountName wanted = name(name);
		String secret = password.isEmpty() ? newPassword(ASK_PASSWORD, "no account was made.") : password;
		AccountName made = this.lobby.ask(session -> session.register(wanted, secret));
		this.screen.talk("Account " + made + " created. Log in with: login " + made);
	}

	@Command(name = "login", group = "1 account", description = "Log in.", help = """
			login NAME [PASSWORD]
			Logs you in. Without a password it is asked for and is not seen.
			Example: login ada""")
	void login(@Argument(index = 0) String name, @Argument(index = 1) String password) {
		AccountName wanted = name(name);
		this.lobby.logIn(wanted, password.isEmpty() ? password() : password);
	}

	@Command(name = "guest", group = "1 account", description = "Come in without an account.", help = """
			guest [NAME]
			Lets you in as guest-NAME, or under another name if that is taken. The name is yours until you log out.
			Example: guest ada""")
	void guest(@Argument(index = 0) String name) {
		this.lobby.enterAsGuest(name.isEmpty() ? null : new AccountName(name));
	}

	@Command(name = "logout", group = "1 account", description = "Log out and stay in the lobby.", help = """
			logout
			Logs you out; you stay in the lobby.
			Example: logout""")
	void logout() {
		this.lobby.ask(LobbySession::logout);
		this.screen.talk("You are logged out.");
	}

	@Command(name = "password", group = "1 account", description = "Change your password.", help = """
			password [CURRENT] [NEW]
			Changes your password; your other logins end. What is left out is asked for and is not seen.
			Example: password""")
	void password(@Argument(index = 0) String current, @Argument(index = 1) String wanted) {
		if (wanted.isEmpty() && !this.questions.available()) {
			throw new MissingArgument();
		}
		if (this.lobby.account().filter(AccountName::isGuest).isPresent()) {
			throw new CommandFailure(ExitCode.NOT_PERMITTED,
					"Guests have no password; make an account with: newuser NAME");
		}
		String old = current.isEmpty() ? this.questions.askSecretly("Current password: ") : current;
		String fresh = wanted.isEmpty() ? newPassword("New password: ", "nothing was changed.") : wanted;
		Done done = this.lobby
			.ask(session -> session.request(label -> new ChangePassword(old, fresh, label), Done.class));
		this.screen.talk(done.message());
	}

	private AccountName name(String given) {
		return new AccountName(this.missing.ask(given, "Name: "));
	}

	private String password() {
		return fromSettings(() -> this.questions.askSecretly(ASK_PASSWORD));
	}

	private String newPassword(String question, String otherwise) {
		return fromSettings(() -> this.newPassword.ask(question, otherwise));
	}

	/**
	 * Unless a person is there, who is asked even where one command is all that runs at
	 * their terminal.
	 */
	private String fromSettings(Supplier<String> asking) {
		if (this.questions.available()) {
			return asking.get();
		}
		String password = this.passwords.find().orElseGet(asking);
		if (password.isEmpty()) {
			throw new CommandFailure(ExitCode.USAGE,
					"Nobody can be asked for the password; put it in CHATROOMS_PASSWORD.");
		}
		return password;
	}

}
