package dev.chatrooms.shell.hook;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a program can be run.
 */
enum Occasion {

	/** Somebody else says something in a room. */
	CHAT,
	/** The same, with one's name in it. */
	MENTION,
	/** Somebody sends a private message. */
	MESSAGE;

	/** How it is typed. */
	String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The one that is typed so. */
	static Optional<Occasion> ofText(String typed) {
		return Stream.of(values()).filter(occasion -> occasion.text().equalsIgnoreCase(typed)).findFirst();
	}

}
