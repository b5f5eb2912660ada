package dev.chatrooms.shell.load;

import java.util.Optional;

/**
 * The words of the chats of one run: which run, which chat, when it was due, and as many
 * characters more as were asked for.
 */
final class LoadText {

	private final String start;

	private final int size;

	/** All members of the crowd are told of one and the same chat after each other. */
	private volatile Known latest = new Known("", Optional.empty());

	LoadText(String run, int size) {
		this.start = "load " + run + " ";
		this.size = size;
	}

	String of(Stamp stamp) {
		StringBuilder text = new StringBuilder(this.size).append(this.start)
			.append(stamp.number())
			.append(' ')
			.append(stamp.due())
			.append(' ');
		return text.append("x".repeat(Math.max(1, this.size - text.length()))).toString();
	}

	/** Which chat it is, if it is one of this run. Thread-safe. */
	Optional<Stamp> read(String text) {
		Known known = this.latest;
		if (known.text() != text) {
			known = new Known(text, parse(text));
			this.latest = known;
		}
		return known.stamp();
	}

	private Optional<Stamp> parse(String text) {
		if (!text.startsWith(this.start)) {
			return Optional.empty();
		}
		int numberEnd = text.indexOf(' ', this.start.length());
		int dueEnd = text.indexOf(' ', numberEnd + 1);
		return Optional.of(new Stamp(Integer.parseInt(text, this.start.length(), numberEnd, 10),
				Long.parseLong(text, numberEnd + 1, dueEnd, 10)));
	}

	/**
	 * What tells a chat from the others.
	 *
	 * @param number counts the chats of a run from 0
	 * @param due when it was to be said, as {@link System#nanoTime} of this process
	 */
	record Stamp(int number, long due) {

	}

	/** A chat that was read. */
	private record Known(String text, Optional<Stamp> stamp) {

	}

}
