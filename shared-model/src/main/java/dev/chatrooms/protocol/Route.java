package dev.chatrooms.protocol;

/**
 * Where a frame travels: the endpoint and the direction.
 */
public enum Route {

	/** From a client to the lobby, on TCP. */
	TO_LOBBY("client to lobby"),

	/** From the lobby to a client, on TCP. */
	FROM_LOBBY("lobby to client"),

	/** From a member to a room, on TCP. */
	TO_ROOM("member to room"),

	/** From a room to one member, on TCP. */
	FROM_ROOM("room to member"),

	/** From a room to everybody in its multicast group, as a datagram. */
	TO_GROUP("room to group");

	private final String label;

	Route(String label) {
		this.label = label;
	}

	/** The words the documentation uses. */
	public String label() {
		return this.label;
	}

}
