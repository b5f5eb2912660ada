package dev.chatrooms.protocol;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How events come to a member.
 */
public enum Transport {

	/** On the member's own connection. */
	TCP,

	/** As sealed datagrams to the room's group. */
	MULTICAST;

	/** How it is written in frames and documents. */
	@JsonValue
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
