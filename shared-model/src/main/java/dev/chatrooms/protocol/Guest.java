package dev.chatrooms.protocol;

import dev.chatrooms.model.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * Comes in without an account. The answer tells the name, which begins with
 * {@code guest-} and is nobody else's.
 *
 * @param username what to be called, without {@code guest-}; a number if left out
 * @param label repeated in the answer
 */
public record Guest(@Nullable AccountName username, @Nullable String label) implements LobbyRequest {

	public Guest {
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.guest(this);
	}

}
