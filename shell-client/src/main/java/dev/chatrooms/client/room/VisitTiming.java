package dev.chatrooms.client.room;

import java.time.Duration;

/**
 * How a visit watches its connections.
 *
 * @param pingEvery time between two questions whether the room is still there
 * @param deadAfter time without any frame after which a connection is taken for dead
 */
public record VisitTiming(Duration pingEvery, Duration deadAfter) {

	/** The same as for the lobby: not even the answers to two pings came in that time. */
	public static VisitTiming usual() {
		return new VisitTiming(Duration.ofSeconds(15), Duration.ofSeconds(40));
	}

}
