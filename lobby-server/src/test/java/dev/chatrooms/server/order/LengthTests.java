package dev.chatrooms.server.order;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LengthTests {

	@ParameterizedTest
	@CsvSource({ "PT0S, 1 second", "PT30S, 30 seconds", "PT2M, 2 minutes", "PT1M30S, 1 minute 30 seconds",
			"PT59M59.9S, 1 hour", "PT1H59M59.9S, 2 hours", "PT1H30M, 1 hour 30 minutes", "PT23H59M1S, 1 day",
			"P7D, 7 days", "P1DT1H, 1 day 1 hour", "P1DT1S, 1 day 1 hour", "P24855D, 24855 days" })
	void isToldInWords(Duration time, String words) {
		assertThat(Length.of(time)).isEqualTo(words);
	}

}
