package dev.chatrooms.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Tells how far the room has come: in the group at intervals, and to a member that asks.
 *
 * @param epoch how often the room had been opened
 * @param sequence the number of the last event
 * @param members how many people are in the room
 * @param next milliseconds within which the next datagram will come, in the group only
 * @param label that of the request, to a member only
 */
public record Heartbeat(long epoch, long sequence, int members, @Nullable Integer next,
		@Nullable String label) implements Reply {
}
