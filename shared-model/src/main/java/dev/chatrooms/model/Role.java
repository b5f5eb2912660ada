package dev.chatrooms.model;

import java.util.Locale;

/**
 * What somebody is to a room, or to the server. Each may do all that those before it may.
 */
public enum Role {

	/** Nobody in particular. */
	STRANGER,
	/** May enter although others may not. */
	MEMBER,
	/** Keeps order in a room. */
	MODERATOR,
	/** To whom a room belongs. */
	OWNER,
	/** May do everything on the server. */
	OPERATOR;

	/** How it is written in frames, documents and the database. */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The role with that text.
	 * @throws IllegalArgumentException if there is none
	 */
	public static Role ofText(String text) {
		return valueOf(text.strip().toUpperCase(Locale.ROOT));
	}

	@Override
	public String toString() {
		return text();
	}

	/** Whether it may do what that one may. */
	public boolean isAtLeast(Role other) {
		return compareTo(other) >= 0;
	}

}
