package dev.chatrooms.protocol;

import java.util.List;

import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * One page of the open rooms.
 *
 * @param rooms their names
 * @param members how many people are in each, in the same order; not for classic clients
 * @param details more about each, in the same order; not for classic clients
 * @param more whether another page follows; not for classic clients
 * @param label that of the request
 */
public record RoomList(List<RoomName> rooms, @Nullable List<Integer> members, @Nullable List<RoomDetail> details,
		@Nullable Boolean more, @Nullable String label) implements Reply {

	/** With no more than names and numbers. */
	public RoomList(List<RoomName> rooms, @Nullable List<Integer> members, @Nullable Boolean more,
			@Nullable String label) {
		this(rooms, members, null, more, label);
	}

}
