package dev.chatrooms.shell.doctor;

import java.time.Duration;
import java.util.Locale;

/**
 * Lengths of time in words, with as many digits as mean something: {@code 0.4 ms},
 * {@code 2.5 s}, {@code 3 min}.
 */
final class Span {

	private static final Duration MINUTES = Duration.ofMinutes(2);

	private Span() {
	}

	static String words(Duration span) {
		Duration length = span.abs();
		if (length.compareTo(MINUTES) >= 0) {
			return length.toMinutes() + " min";
		}
		double millis = length.toNanos() / 1e6;
		if (millis >= 1000) {
			return String.format(Locale.ROOT, "%.1f s", millis / 1000);
		}
		return String.format(Locale.ROOT, (millis < 10) ? "%.1f ms" : "%.0f ms", millis);
	}

	/** Since a reading of {@link System#nanoTime}. */
	static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
