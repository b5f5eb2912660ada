package dev.chatrooms.protocol;

import java.util.Objects;

import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * Makes a room without entering it; it belongs to whoever makes it.
 *
 * @param room its name
 * @param description one line about it
 * @param password what others have to know to enter
 * @param hidden whether only members see it and may enter
 * @param permanent whether it is listed while nobody is in it
 * @param label repeated in the answer
 */
public record CreateRoom(RoomName room, @Nullable String description, @Nullable String password,
		@Nullable Boolean hidden, @Nullable Boolean permanent, @Nullable String label) implements RoomsRequest {

	public CreateRoom {
		Objects.requireNonNull(room, "room");
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(RoomsRequest.Cases<R> cases) {
		return cases.create(this);
	}

	/** Without what is nobody's business in a log. */
	@Override
	public String toString() {
		return "CreateRoom[" + this.room + "]";
	}

}
