package dev.chatrooms.protocol;

/**
 * What a client may ask of the lobby about other people, or to tell them.
 */
public sealed interface PeopleRequest extends LobbyRequest permits Who, Tell, Collect, Away, Announce {

	@Override
	default <R> R accept(LobbyRequest.Cases<R> cases) {
		return cases.people(this);
	}

	/** Calls the case for this kind of request. */
	<R> R accept(Cases<R> cases);

	/**
	 * One case for each kind of request, so that the compiler names what a new kind
	 * lacks.
	 *
	 * @param <R> what a case returns
	 */
	interface Cases<R> {

		R who(Who request);

		R tell(Tell request);

		R collect(Collect request);

		R away(Away request);

		R announce(Announce request);

	}

}
