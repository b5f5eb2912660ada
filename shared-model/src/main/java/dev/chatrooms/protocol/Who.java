package dev.chatrooms.protocol;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * Asks who is online, or who is in a room, in the order of their names.
 *
 * @param room the room, or nothing for all who are online
 * @param after the last name of the page before, or nothing for the first page
 * @param label repeated in the answer
 */
public record Who(@Nullable RoomName room, @Nullable AccountName after,
		@Nullable String label) implements PeopleRequest {

	public Who {
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(PeopleRequest.Cases<R> cases) {
		return cases.who(this);
	}

}
