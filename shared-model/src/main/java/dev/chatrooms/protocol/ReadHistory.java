package dev.chatrooms.protocol;

import java.util.Objects;

import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what was said in a room.
 *
 * @param room the room
 * @param before the number above the last chat that is wanted; the newest if left out
 * @param count how many chats, at most 100
 * @param label repeated in the answer
 */
public record ReadHistory(RoomName room, @Nullable Long before, int count,
		@Nullable String label) implements RoomsRequest {

	public ReadHistory {
		Objects.requireNonNull(room, "room");
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(RoomsRequest.Cases<R> cases) {
		return cases.history(this);
	}

}
