package dev.chatrooms.protocol;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The first frame on a room's connection.
 *
 * @param ticket what {@link Admission} gave; it works once, soon, and in that room only
 * @param have the number of the last event the member knows, if it has been here before:
 * then it asks for what it missed itself, and is shown no last chats
 * @param label repeated in the answer
 */
public record Enter(String ticket, @Nullable Long have, @Nullable String label) implements RoomRequest {

	public Enter {
		Objects.requireNonNull(ticket, "ticket");
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.enter(this);
	}

	@Override
	public String toString() {
		return "Enter[]";
	}

}
