package dev.chatrooms.protocol;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Changes the password of whoever is logged in. All other logins of the account end.
 *
 * @param current the password so far
 * @param wanted 1 to 128 characters
 * @param label repeated in the answer
 */
public record ChangePassword(String current, String wanted, @Nullable String label) implements LobbyRequest {

	public ChangePassword {
		Objects.requireNonNull(current, "current");
		Objects.requireNonNull(wanted, "wanted");
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.changePassword(this);
	}

	/** Without the passwords. */
	@Override
	public String toString() {
		return "ChangePassword[]";
	}

}
