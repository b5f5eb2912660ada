package dev.chatrooms.protocol;

/**
 * What a client may ask of the lobby about rooms themselves: making and changing them,
 * who may do what there, and what was said.
 */
public sealed interface RoomsRequest extends LobbyRequest
		permits CreateRoom, ChangeRoom, DeleteRoom, Appoint, Discipline, ListBans, ReadHistory, Search, MarkRead {

	@Override
	default <R> R accept(LobbyRequest.Cases<R> cases) {
		return cases.rooms(this);
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

		R create(CreateRoom request);

		R change(ChangeRoom request);

		R delete(DeleteRoom request);

		R appoint(Appoint request);

		R discipline(Discipline request);

		R bans(ListBans request);

		R history(ReadHistory request);

		R search(Search request);

		R markRead(MarkRead request);

	}

}
