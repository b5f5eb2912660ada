package dev.chatrooms.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Leaves the room for good. A connection that ends without it may be resumed, so the
 * others hear of that only after a grace.
 *
 * @param label repeated in the answer
 */
public record Leave(@Nullable String label) implements RoomRequest {

	public Leave {
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.leave(this);
	}

}
