package dev.chatrooms.protocol;

import java.time.Instant;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;

/**
 * Somebody changed the room, or kept order in it.
 *
 * @param creator who
 * @param room where
 * @param contents what they did, in words that follow their name
 * @param datetime when, by the server's clock (ISO 8601, UTC)
 * @param epoch how often the room had been opened
 * @param sequence the number of the event in the room
 */
public record RoomNotice(AccountName creator, RoomName room, String contents, Instant datetime, long epoch,
		long sequence) implements RoomEvent {

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.noticed(this);
	}

	/** Without the words, as a chat. */
	@Override
	public String toString() {
		return "RoomNotice[" + this.room + " " + this.epoch + "/" + this.sequence + " by " + this.creator + "]";
	}

}
