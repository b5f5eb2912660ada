package dev.chatrooms.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Logs this connection out; it stays open.
 *
 * @param username who classic clients say they are; protocol 2 leaves it out and it is
 * ignored there
 * @param label repeated in the answer
 */
public record Logout(@Nullable String username, @Nullable String label) implements LobbyRequest {

	public Logout {
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.logout(this);
	}

}
