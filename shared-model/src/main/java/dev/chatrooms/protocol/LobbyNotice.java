package dev.chatrooms.protocol;

/**
 * What the lobby tells a client that did not ask.
 */
public sealed interface LobbyNotice extends Payload permits Told, Announcement, PresenceChanged, ReadUpTo {

	/** Calls the case for this kind of notice. */
	<R> R accept(Cases<R> cases);

	/**
	 * One case for each kind of notice, so that the compiler names what a new kind lacks.
	 *
	 * @param <R> what a case returns
	 */
	interface Cases<R> {

		R told(Told notice);

		R announced(Announcement notice);

		R presence(PresenceChanged notice);

		R readUpTo(ReadUpTo notice);

	}

}
