package dev.chatrooms.protocol;

import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * Asks who is kept out or silenced.
 *
 * @param room where; nothing for the whole server
 * @param label repeated in the answer
 */
public record ListBans(@Nullable RoomName room, @Nullable String label) implements RoomsRequest {

	public ListBans {
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(RoomsRequest.Cases<R> cases) {
		return cases.bans(this);
	}

}
