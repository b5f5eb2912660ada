package dev.chatrooms.shell.room;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which chats of others ring the bell.
 */
enum NotifyLevel {

	/** None. */
	OFF("Nothing in %s rings the bell from now on."),
	/** Those that contain the person's name. */
	MENTIONS("Your name in %s rings the bell from now on."),
	/** Every one. */
	ALL("Every chat in %s rings the bell from now on.");

	private final String sentence;

	NotifyLevel(String sentence) {
		this.sentence = sentence;
	}

	/** The level that somebody typed, if it is one. */
	static Optional<NotifyLevel> typed(String text) {
		return Arrays.stream(values()).filter(level -> level.text().equalsIgnoreCase(text)).findFirst();
	}

	/** How it is typed and kept. */
	String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What is said when a room gets it. */
	String sentence(String room) {
		return this.sentence.formatted(room);
	}

	/** Whether a chat of somebody else rings the bell. */
	boolean rings(boolean mention) {
		return this == ALL || (this == MENTIONS && mention);
	}

}
