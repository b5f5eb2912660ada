package dev.chatrooms.server.order;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How long something lasts, in words: whoever reads them may live in another time zone,
 * which only their client knows.
 */
final class Length {

	private static final long[] UNITS = { 86_400, 3600, 60, 1 };

	private static final String[] NAMES = { "day", "hour", "minute", "second" };

	private Length() {
	}

	/** From now on, such as {@code 2 hours}. */
	static String until(Instant end) {
		return of(Duration.between(Instant.now(), end));
	}

	/** In its largest unit and the next, rounded up, because it is not over before. */
	static String of(Duration time) {
		long seconds = Math.max(1, time.plusNanos(999_999_999).toSeconds());
		long next = UNITS[Math.min(largest(seconds) + 1, UNITS.length - 1)];
		long rounded = (seconds + next - 1) / next * next;
		int first = largest(rounded);
		List<String> words = new ArrayList<>();
		for (int unit = first; unit < Math.min(first + 2, UNITS.length); unit++) {
			long count = rounded / UNITS[unit];
			rounded %= UNITS[unit];
			if (count > 0) {
				words.add(count + " " + NAMES[unit] + ((count > 1) ? "s" : ""));
			}
		}
		return String.join(" ", words);
	}

	private static int largest(long seconds) {
		int unit = 0;
		while (UNITS[unit] > seconds) {
			unit++;
		}
		return unit;
	}

}
