package dev.chatrooms.protocol;

import java.util.Objects;

import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far somebody has read in a room, so that all clients of this person agree on
 * what is unread. A smaller number than before changes nothing.
 *
 * @param room where
 * @param sequence the number of the last event that was seen
 * @param label repeated in the answer
 */
public record MarkRead(RoomName room, long sequence, @Nullable String label) implements RoomsRequest {

	public MarkRead {
		Objects.requireNonNull(room, "room");
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(RoomsRequest.Cases<R> cases) {
		return cases.markRead(this);
	}

}
