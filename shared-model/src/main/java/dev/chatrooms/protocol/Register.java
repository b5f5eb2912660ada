package dev.chatrooms.protocol;

import java.util.Objects;

import dev.chatrooms.model.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * Makes an account. An existing one is never changed by it.
 *
 * @param username the name to be seen by
 * @param password 1 to 128 characters
 * @param label repeated in the answer
 */
public record Register(AccountName username, String password, @Nullable String label) implements LobbyRequest {

	public Register {
		Objects.requireNonNull(username, "username");
		Objects.requireNonNull(password, "password");
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.register(this);
	}

	@Override
	public String toString() {
		return "Register[" + this.username + "]";
	}

}
