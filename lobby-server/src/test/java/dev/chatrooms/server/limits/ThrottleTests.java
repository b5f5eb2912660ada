package dev.chatrooms.server.limits;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ThrottleTests {

	private static final long SECOND = 1_000_000_000L;

	/** Three at once, and one more every ten seconds. */
	private final Throttle<String> throttle = new Throttle<>(3, Duration.ofSeconds(30), 4);

	private void count(String key, int times, long now) {
		for (int i = 0; i < times; i++) {
			this.throttle.count(key, now);
		}
	}

	@Test
	void letsAsManyThroughAsAreAllowed() {
		assertThat(this.throttle.delay("ada", 0)).isZero();

		count("ada", 2, 0);

		assertThat(this.throttle.delay("ada", 0)).isZero();
	}

	@Test
	void tellsHowLongTheNextOneHasToWait() {
		count("ada", 3, 0);

		assertThat(this.throttle.delay("ada", 0)).isEqualTo(Duration.ofSeconds(10));
		assertThat(this.throttle.delay("ada", 4 * SECOND)).isEqualTo(Duration.ofSeconds(6));
		assertThat(this.throttle.delay("ada", 10 * SECOND)).isZero();
	}

	@Test
	void letsOneThroughAfterEachShareOfTheWindow() {
		count("ada", 3, 0);
		count("ada", 1, 10 * SECOND);

		assertThat(this.throttle.delay("ada", 10 * SECOND)).isEqualTo(Duration.ofSeconds(10));
		assertThat(this.throttle.delay("ada", 20 * SECOND)).isZero();
	}

	@Test
	void forgetsEverythingAfterTheWindow() {
		count("ada", 3, 0);

		assertThat(this.throttle.delay("ada", 30 * SECOND)).isZero();
		assertThat(this.throttle.size()).isZero();
		count("ada", 2, 30 * SECOND);
		assertThat(this.throttle.delay("ada", 30 * SECOND)).isZero();
	}

	@Test
	void makesNobodyWaitLongerThanTheWindowHoweverOftenTheyTry() {
		count("ada", 1000, 0);

		assertThat(this.throttle.delay("ada", 0)).isEqualTo(Duration.ofSeconds(10));
		assertThat(this.throttle.delay("ada", 10 * SECOND)).isZero();
	}

	@Test
	void countsEachKeyByItself() {
		count("ada", 3, 0);

		assertThat(this.throttle.delay("bob", 0)).isZero();
	}

	@Test
	void forgetsTheKeyThatWasCountedLongestAgoWhenThereAreTooMany() {
		count("ada", 3, 0);
		count("bob", 3, 0);
		count("ada", 1, 0);
		for (String other : new String[] { "carol", "dave", "erin" }) {
			count(other, 1, 0);
		}

		assertThat(this.throttle.size()).isEqualTo(4);
		assertThat(this.throttle.delay("bob", 0)).isZero();
		assertThat(this.throttle.delay("ada", 0)).isPositive();
	}

	/** As a clock of nanoseconds does after some centuries, or at once. */
	@ParameterizedTest
	@ValueSource(longs = { Long.MAX_VALUE, Long.MAX_VALUE - 5 * SECOND, Long.MIN_VALUE, -SECOND })
	void survivesClockThatOverflows(long start) {
		count("ada", 3, start);

		assertThat(this.throttle.delay("ada", start + 4 * SECOND)).isEqualTo(Duration.ofSeconds(6));
		assertThat(this.throttle.delay("ada", start + 10 * SECOND)).isZero();
	}

}
