package dev.chatrooms.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What a member may ask of a room.
 */
public sealed interface RoomRequest extends Payload permits Enter, Say, Repair, Feed, Ping, Leave {

	/** Free text of at most 64 characters that the answer repeats. */
	@Nullable String label();

	/** Calls the case for this kind of request. */
	<R> R accept(Cases<R> cases);

	/**
	 * One case for each kind of request, so that the compiler names what a new kind
	 * lacks.
	 *
	 * @param <R> what a case returns
	 */
	interface Cases<R> {

		R enter(Enter request);

		R say(Say request);

		R repair(Repair request);

		R feed(Feed request);

		R ping(Ping request);

		R leave(Leave request);

	}

}
