package dev.chatrooms.protocol;

import java.time.Instant;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said something.
 *
 * @param creator who
 * @param room where
 * @param contents the words, cleaned
 * @param style how they are meant, if they were not just said; not for classic clients
 * @param datetime when, by the server's clock (ISO 8601, UTC)
 * @param epoch how often the room had been opened
 * @param sequence the number of the event in the room
 */
public record Posted(AccountName creator, RoomName room, String contents, @Nullable Style style, Instant datetime,
		long epoch, long sequence) implements RoomEvent {

	/** What was just said. */
	public Posted(AccountName creator, RoomName room, String contents, Instant datetime, long epoch, long sequence) {
		this(creator, room, contents, null, datetime, epoch, sequence);
	}

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.posted(this);
	}

	/** Without the words, which are nobody's business in a log. */
	@Override
	public String toString() {
		return "Posted[" + this.room + " " + this.epoch + "/" + this.sequence + " by " + this.creator + "]";
	}

}
