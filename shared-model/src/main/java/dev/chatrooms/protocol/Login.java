package dev.chatrooms.protocol;

import java.util.Objects;

import dev.chatrooms.model.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * Logs this connection in.
 *
 * @param username the name of the account, in any case
 * @param password its password
 * @param label repeated in the answer
 */
public record Login(AccountName username, String password, @Nullable String label) implements LobbyRequest {

	public Login {
		Objects.requireNonNull(username, "username");
		Objects.requireNonNull(password, "password");
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.login(this);
	}

	@Override
	public String toString() {
		return "Login[" + this.username + "]";
	}

}
