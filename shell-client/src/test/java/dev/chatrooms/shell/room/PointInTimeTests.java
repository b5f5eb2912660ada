package dev.chatrooms.shell.room;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PointInTimeTests {

	/** In Vienna it is one hour later. */
	private static final ZonedDateTime NOW = Instant.parse("2026-11-21T12:30:00Z").atZone(ZoneId.of("Europe/Vienna"));

	@ParameterizedTest
	@CsvSource({ "2h, 2026-11-21T10:30:00Z", "90, 2026-11-21T12:28:30Z", "7d, 2026-11-14T12:30:00Z",
			"13:00, 2026-11-21T12:00:00Z", "14:00, 2026-11-20T13:00:00Z", "2026-11-01, 2026-10-31T23:00:00Z",
			"2026-11-21T09:15, 2026-11-21T08:15:00Z", "2026-11-21 09:15, 2026-11-21T08:15:00Z",
			"2026-11-21T09:15:00.5Z, 2026-11-21T09:15:00.500Z", "2026-11-21T09:15+05:00, 2026-11-21T04:15:00Z" })
	void isTypedInManyWays(String typed, Instant meant) {
		assertThat(PointInTime.of(typed, NOW)).isEqualTo(meant);
	}

	@ParameterizedTest
	@ValueSource(strings = { "yesterday", "25:00", "2026-13-01", "-2h", "2h30m" })
	void isNothingElse(String typed) {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> PointInTime.of(typed, NOW))
			.withMessage("A time is typed like 2h (ago), 14:00, 2026-11-21 or 2026-11-21T14:00.")
			.satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE));
	}

	@Test
	void mayBeLongAgo() {
		assertThat(PointInTime.of("999999999d", NOW)).isBefore(Instant.EPOCH);
	}

}
