package dev.chatrooms.server.room;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Holds the room's state and gives every event its number and time. Only the lane decides
 * and applies; anybody may look.
 */
final class RoomSequencer {

	private final Clock clock;

	private volatile Room room;

	RoomSequencer(Room room, Clock clock) {
		this.room = room;
		this.clock = clock;
	}

	/** The state as of the last batch. */
	Room room() {
		return this.room;
	}

	/** What the commands lead to, on a working copy. */
	Decided decide(List<RoomCommand> commands) {
		return Decided.fold(this.room, commands, this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
	}

	/** Makes the outcome of a recorded batch the state of the room. */
	Decided apply(Decided recorded) {
		this.room = recorded.after();
		return recorded;
	}

}
