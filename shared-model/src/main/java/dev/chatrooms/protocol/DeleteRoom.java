package dev.chatrooms.protocol;

import java.util.Objects;

import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * Deletes a room with all that was said in it.
 *
 * @param room its name
 * @param label repeated in the answer
 */
public record DeleteRoom(RoomName room, @Nullable String label) implements RoomsRequest {

	public DeleteRoom {
		Objects.requireNonNull(room, "room");
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(RoomsRequest.Cases<R> cases) {
		return cases.delete(this);
	}

}
