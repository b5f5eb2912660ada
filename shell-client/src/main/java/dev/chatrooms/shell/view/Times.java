package dev.chatrooms.shell.view;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How exactly the times before events are shown.
 */
public enum Times {

	/** Such as {@code 14:02:36}. */
	SECONDS("HH:mm:ss "),
	/** Such as {@code 14:02}. */
	MINUTES("HH:mm "),
	/** Not at all. */
	OFF("");

	private final DateTimeFormatter format;

	private final String indent;

	Times(String pattern) {
		this.format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
		this.indent = " ".repeat(pattern.length() + 2);
	}

	/**
	 * The setting of that name.
	 * @throws IllegalArgumentException with one sentence saying which there are
	 */
	public static Times named(String name) {
		return switch (name.strip().toLowerCase(Locale.ROOT)) {
			case "seconds", "" -> SECONDS;
			case "minutes" -> MINUTES;
			case "off" -> OFF;
			default -> throw new IllegalArgumentException("Times are seconds, minutes or off, not " + name + ".");
		};
	}

	/** What stands before something that happened then. */
	String before(ZonedDateTime when) {
		return this.format.format(when);
	}

	/**
	 * What stands before further lines: wider than a time, so that none can pass for a
	 * chat.
	 */
	String indent() {
		return this.indent;
	}

}
