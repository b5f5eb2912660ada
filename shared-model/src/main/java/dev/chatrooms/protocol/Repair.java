package dev.chatrooms.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Asks for events that did not come. They are sent again as they were, on this connection
 * only, followed by a {@link Done} whose {@code sequence} is the last number that was
 * looked for: a page may be shorter than what was asked for, and a number in it that did
 * not come is gone for ever.
 *
 * @param from the first missing number
 * @param to the last missing number
 * @param label repeated in the answer
 */
public record Repair(long from, long to, @Nullable String label) implements RoomRequest {

	public Repair {
		if (from < 1 || to < from) {
			throw new IllegalArgumentException("A repair is for numbers from 1 on, in order.");
		}
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.repair(this);
	}

}
