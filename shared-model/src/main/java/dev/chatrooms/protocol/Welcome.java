package dev.chatrooms.protocol;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * The room's answer to {@link Enter}. One {@link Scrollback} or more follow, then every
 * event above {@code sequence}.
 *
 * @param room the room's name
 * @param you the name the member is seen by, if it is known yet
 * @param description one line about the room, if it has one
 * @param members how many people are in the room, the newcomer included
 * @param epoch how often the room had been opened
 * @param sequence the number of the last event that the snapshot contains
 * @param label that of the request
 */
public record Welcome(RoomName room, @Nullable AccountName you, @Nullable String description, int members, long epoch,
		long sequence, @Nullable String label) implements Reply {

	public Welcome {
		if (sequence < 0) {
			throw new IllegalArgumentException("Events are numbered from 1 on.");
		}
	}

	/** Into a room without a description. */
	public Welcome(RoomName room, @Nullable AccountName you, int members, long epoch, long sequence,
			@Nullable String label) {
		this(room, you, null, members, epoch, sequence, label);
	}

}
