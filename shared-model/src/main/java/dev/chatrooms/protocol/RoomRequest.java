package dev.chatrooms.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What a member may ask of a room. Leaving is closing the connection.
 */
public sealed interface RoomRequest extends Payload permits Enter, Say {

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

	}

}
