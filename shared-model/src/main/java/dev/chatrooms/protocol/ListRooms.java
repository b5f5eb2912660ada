package dev.chatrooms.protocol;

import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the open rooms, in the order of their names.
 *
 * @param after the last name of the page before, or nothing for the first page
 * @param label repeated in the answer
 */
public record ListRooms(@Nullable RoomName after, @Nullable String label) implements LobbyRequest {

	public ListRooms {
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.listRooms(this);
	}

}
