package dev.chatrooms.protocol;

import java.time.Instant;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;

/**
 * Something that happened in a room: numbered, durable, the same for every member.
 */
public sealed interface RoomEvent extends Payload permits Posted, MemberJoined, MemberLeft, RoomNotice {

	/** The room in which it happened. */
	RoomName room();

	/** How often the room had been opened, from 1. */
	long epoch();

	/** Its number in the room, from 1, rising by one, never used again. */
	long sequence();

	/** When, by the server's clock. */
	Instant datetime();

	/** Who did it. */
	AccountName creator();

	/** Calls the case for this kind of event. */
	<R> R accept(Cases<R> cases);

	/**
	 * One case for each kind of event, so that the compiler names what a new kind lacks.
	 *
	 * @param <R> what a case returns
	 */
	interface Cases<R> {

		R posted(Posted event);

		R joined(MemberJoined event);

		R left(MemberLeft event);

		R noticed(RoomNotice event);

	}

}
