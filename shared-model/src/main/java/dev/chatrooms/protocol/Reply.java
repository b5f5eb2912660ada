package dev.chatrooms.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What lobby or room say to one connection only.
 */
public sealed interface Reply extends Payload permits Greeting, RoomList, Admission, PeopleList, Mail, BanList, Output,
		ChatPage, Welcome, Scrollback, GroupKeys, Heartbeat, Done, Refusal {

	/** That of the request it answers; nothing if nobody asked for it. */
	default @Nullable String label() {
		return null;
	}

}
