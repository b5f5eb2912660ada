package dev.chatrooms.protocol;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What can be done to somebody who disturbs.
 */
public enum Sanction {

	/** Put out, and free to come back. */
	KICK,
	/** Put out, and kept out. */
	BAN,
	/** Let in again. */
	UNBAN,
	/** Not heard in a room. */
	MUTE,
	/** Heard again. */
	UNMUTE;

	/** How it is written in frames, documents and the database. */
	@JsonValue
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The sanction with that text.
	 * @throws IllegalArgumentException if there is none
	 */
	@JsonCreator
	public static Sanction ofText(String text) {
		return valueOf(text.toUpperCase(Locale.ROOT));
	}

}
