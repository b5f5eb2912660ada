package dev.chatrooms.shell.room;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;

/**
 * A length of time as people type it: {@code 500ms}, {@code 5s}, {@code 2m}, or just
 * seconds.
 */
final class TimeSpan {

	private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m|h|d|)");

	private TimeSpan() {
	}

	static Duration of(String typed) {
		Matcher matcher = FORM.matcher(typed.strip());
		if (!matcher.matches()) {
			throw new CommandFailure(ExitCode.USAGE, "A time is typed like 500ms, 5s or 2m.");
		}
		long count = Long.parseLong(matcher.group(1));
		return switch (matcher.group(2)) {
			case "ms" -> Duration.ofMillis(count);
			case "m" -> Duration.ofMinutes(count);
			case "h" -> Duration.ofHours(count);
			case "d" -> Duration.ofDays(count);
			default -> Duration.ofSeconds(count);
		};
	}

	/** In words: {@code 5 s}, {@code 500 ms}. */
	static String words(Duration span) {
		return (span.toMillisPart() == 0) ? span.toSeconds() + " s" : span.toMillis() + " ms";
	}

}
