package dev.chatrooms.protocol;

import java.util.Objects;

import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the way into a room, which is opened if it is not open.
 *
 * @param room its name
 * @param label repeated in the answer
 */
public record Join(RoomName room, @Nullable String label) implements LobbyRequest {

	public Join {
		Objects.requireNonNull(room, "room");
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.join(this);
	}

}
