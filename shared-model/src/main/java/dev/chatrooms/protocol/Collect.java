package dev.chatrooms.protocol;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Asks for private messages that wait, and tells which were shown: those are not kept any
 * longer.
 *
 * @param shown the numbers of messages that were shown; none to just look
 * @param label repeated in the answer
 */
public record Collect(List<Long> shown, @Nullable String label) implements PeopleRequest {

	public Collect {
		Objects.requireNonNull(shown, "shown");
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(PeopleRequest.Cases<R> cases) {
		return cases.collect(this);
	}

}
