package dev.chatrooms.protocol;

import java.time.Instant;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;

/**
 * Somebody left the room, or their connection ended.
 *
 * @param creator who
 * @param room where
 * @param members how many people are in the room now
 * @param datetime when, by the server's clock (ISO 8601, UTC)
 * @param epoch how often the room had been opened
 * @param sequence the number of the event in the room
 */
public record MemberLeft(AccountName creator, RoomName room, int members, Instant datetime, long epoch,
		long sequence) implements RoomEvent {

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.left(this);
	}

}
