package dev.chatrooms.protocol;

import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the rooms that are open or always there, in the order of their names.
 *
 * @param mine whether only those are wanted in which the asker has a role
 * @param after the last name of the page before, or nothing for the first page
 * @param label repeated in the answer
 */
public record ListRooms(@Nullable Boolean mine, @Nullable RoomName after,
		@Nullable String label) implements LobbyRequest {

	/** All of them. */
	public ListRooms(@Nullable RoomName after, @Nullable String label) {
		this(null, after, label);
	}

	public ListRooms {
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.listRooms(this);
	}

}
