package dev.chatrooms.shell.room;

import java.time.Duration;

import dev.chatrooms.shell.command.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TimeSpanTests {

	@ParameterizedTest
	@CsvSource({ "5s,5000", "500ms,500", "2m,120000", "7,7000", "2h,7200000", "1d,86400000" })
	void readsWhatPeopleType(String typed, long millis) {
		assertThat(TimeSpan.of(typed)).isEqualTo(Duration.ofMillis(millis));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "s", "-5", "5w", "five", "99999999999s" })
	void refusesAnythingElse(String typed) {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> TimeSpan.of(typed))
			.withMessage("A time is typed like 500ms, 5s or 2m.");
	}

	@Test
	void saysItInWords() {
		assertThat(TimeSpan.words(Duration.ofSeconds(5))).isEqualTo("5 s");
		assertThat(TimeSpan.words(Duration.ofMillis(1500))).isEqualTo("1500 ms");
	}

}
