package dev.chatrooms.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Tells the others that somebody does not answer for a while, or does again.
 *
 * @param text why, or nothing for being back
 * @param label repeated in the answer
 */
public record Away(@Nullable String text, @Nullable String label) implements PeopleRequest {

	public Away {
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(PeopleRequest.Cases<R> cases) {
		return cases.away(this);
	}

}
