package dev.chatrooms.protocol;

import java.util.Objects;

import dev.chatrooms.model.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * Logs this connection in without a password, with what an earlier login gave.
 *
 * @param username the name of the account
 * @param token the session token that {@link Done} carried in the answer to {@link Login}
 * @param label repeated in the answer
 */
public record Resume(AccountName username, String token, @Nullable String label) implements LobbyRequest {

	public Resume {
		Objects.requireNonNull(username, "username");
		Objects.requireNonNull(token, "token");
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.resume(this);
	}

	@Override
	public String toString() {
		return "Resume[" + this.username + "]";
	}

}
