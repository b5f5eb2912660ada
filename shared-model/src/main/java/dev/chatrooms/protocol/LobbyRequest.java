package dev.chatrooms.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What a client may ask of the lobby. Every request gets one {@link Reply} with its
 * label.
 */
public sealed interface LobbyRequest extends Payload permits Hello, Ping, Register, Login, Guest, Resume, Logout,
		ChangePassword, ListRooms, Join, PeopleRequest, RoomsRequest, Operate {

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

		R hello(Hello request);

		R ping(Ping request);

		R register(Register request);

		R login(Login request);

		R guest(Guest request);

		R resume(Resume request);

		R logout(Logout request);

		R changePassword(ChangePassword request);

		R listRooms(ListRooms request);

		R join(Join request);

		R people(PeopleRequest request);

		R rooms(RoomsRequest request);

		R operate(Operate request);

	}

}
