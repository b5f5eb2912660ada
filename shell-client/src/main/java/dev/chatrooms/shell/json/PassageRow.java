package dev.chatrooms.shell.json;

import java.time.Instant;

import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.MemberLeft;

/**
 * Somebody who came into a room or left it.
 *
 * @param type {@code joined} or {@code left}
 * @param room where
 * @param number the number of the event in the room
 * @param name who
 * @param people how many are there now
 * @param time when
 */
public record PassageRow(String type, String room, long number, String name, int people, Instant time) implements Row {

	/** The row of an arrival. */
	public static PassageRow of(MemberJoined event) {
		return new PassageRow("joined", event.room().text(), event.sequence(), event.creator().text(), event.members(),
				event.datetime());
	}

	/** The row of a departure. */
	public static PassageRow of(MemberLeft event) {
		return new PassageRow("left", event.room().text(), event.sequence(), event.creator().text(), event.members(),
				event.datetime());
	}

}
