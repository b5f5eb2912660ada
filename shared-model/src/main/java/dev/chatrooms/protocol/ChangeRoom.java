package dev.chatrooms.protocol;

import java.util.Objects;

import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * Changes a room; what is left out stays as it is.
 *
 * @param room its name
 * @param description one line about it; empty for none
 * @param password what others have to know to enter; empty for none
 * @param hidden whether only members see it and may enter
 * @param permanent whether it is listed while nobody is in it
 * @param slow seconds between two chats of one person, 0 to 3600
 * @param readOnly whether only moderators may talk
 * @param label repeated in the answer
 */
public record ChangeRoom(RoomName room, @Nullable String description, @Nullable String password,
		@Nullable Boolean hidden, @Nullable Boolean permanent, @Nullable Integer slow, @Nullable Boolean readOnly,
		@Nullable String label) implements RoomsRequest {

	public ChangeRoom {
		Objects.requireNonNull(room, "room");
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(RoomsRequest.Cases<R> cases) {
		return cases.change(this);
	}

	/** Without what is nobody's business in a log. */
	@Override
	public String toString() {
		return "ChangeRoom[" + this.room + "]";
	}

}
