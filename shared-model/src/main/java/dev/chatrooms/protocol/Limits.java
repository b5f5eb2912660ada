package dev.chatrooms.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Sizes that both ends of the wire must agree on.
 */
public final class Limits {

	/** Largest payload of a frame, in bytes; the most that four digits can say. */
	public static final int MAX_PAYLOAD = 9999;

	/** Type and length, in bytes. */
	public static final int HEADER = 8;

	/** Longest label, in characters. */
	public static final int MAX_LABEL = 64;

	/** Longest password, in characters. */
	public static final int MAX_PASSWORD = 128;

	/** Most rooms on one page of a list: 64 names of 64 characters of 2 bytes fit. */
	public static final int ROOMS_PER_PAGE = 64;

	/** The newest protocol; 1 is classic, which has no HELO. */
	public static final int PROTOCOL_VERSION = 2;

	private Limits() {
	}

	static void checkLabel(@Nullable String label) {
		if (label != null && label.length() > MAX_LABEL) {
			throw new IllegalArgumentException("A label has at most " + MAX_LABEL + " characters.");
		}
	}

}
