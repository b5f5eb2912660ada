package dev.chatrooms.protocol;

import java.util.Objects;

import dev.chatrooms.model.RoomName;

/**
 * The person has read on in a room, with this client or another one.
 *
 * @param room where
 * @param sequence the number of the last event that was seen
 */
public record ReadUpTo(RoomName room, long sequence) implements LobbyNotice {

	public ReadUpTo {
		Objects.requireNonNull(room, "room");
	}

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.readUpTo(this);
	}

}
