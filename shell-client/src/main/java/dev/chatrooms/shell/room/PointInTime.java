package dev.chatrooms.shell.room;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.BiFunction;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;

/**
 * A time in the past as people type it: {@code 2h} ago, {@code 14:00},
 * {@code 2026-11-21}, {@code 2026-11-21T14:00}, or with its zone as programs write it.
 */
final class PointInTime {

	private static final List<BiFunction<String, ZonedDateTime, Instant>> FORMS = List.of(
			(typed, now) -> OffsetDateTime.parse(typed).toInstant(),
			(typed, now) -> LocalDateTime.parse(typed).atZone(now.getZone()).toInstant(),
			(typed, now) -> LocalDate.parse(typed).atStartOfDay(now.getZone()).toInstant(), PointInTime::lastTimeAt);

	private PointInTime() {
	}

	/**
	 * The time meant by those who type it now.
	 * @throws CommandFailure if that is no time
	 */
	static Instant of(String typed, ZonedDateTime now) {
		if (typed.matches("[0-9]+[a-z]*")) {
			return now.toInstant().minus(TimeSpan.of(typed));
		}
		for (BiFunction<String, ZonedDateTime, Instant> form : FORMS) {
			try {
				return form.apply(typed.replace(' ', 'T'), now);
			}
			catch (DateTimeException ex) {
				// It may have another form.
			}
		}
		throw new CommandFailure(ExitCode.USAGE,
				"A time is typed like 2h (ago), 14:00, 2026-11-21 or 2026-11-21T14:00.");
	}

	/** Today, or yesterday if that is still to come. */
	private static Instant lastTimeAt(String typed, ZonedDateTime now) {
		ZonedDateTime today = now.with(LocalTime.parse(typed));
		return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
	}

}
