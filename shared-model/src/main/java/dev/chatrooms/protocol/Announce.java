package dev.chatrooms.protocol;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Says something to all who are online, set apart from what is said in rooms.
 *
 * @param contents the words, as typed
 * @param label repeated in the answer
 */
public record Announce(String contents, @Nullable String label) implements PeopleRequest {

	public Announce {
		Objects.requireNonNull(contents, "contents");
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(PeopleRequest.Cases<R> cases) {
		return cases.announce(this);
	}

	/** Without the words. */
	@Override
	public String toString() {
		return "Announce[]";
	}

}
