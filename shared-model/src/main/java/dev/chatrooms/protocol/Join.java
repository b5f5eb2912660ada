package dev.chatrooms.protocol;

import java.util.Objects;

import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the way into a room, which is opened if it is not open.
 *
 * @param room its name
 * @param password of a room that is locked
 * @param existing whether a room that is not there shall not be made
 * @param label repeated in the answer
 */
public record Join(RoomName room, @Nullable String password, @Nullable Boolean existing,
		@Nullable String label) implements LobbyRequest {

	/** Into a room that anybody may enter. */
	public Join(RoomName room, @Nullable String label) {
		this(room, null, null, label);
	}

	public Join {
		Objects.requireNonNull(room, "room");
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.join(this);
	}

	/** Without the password. */
	@Override
	public String toString() {
		return "Join[" + this.room + "]";
	}

}
