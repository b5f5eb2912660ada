package dev.chatrooms.server.limits;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTests {

	private static final long SECOND = Duration.ofSeconds(1).toNanos();

	private final long start = System.nanoTime();

	private final Pace pace = new Pace(2, 10);

	@Test
	void countsEachApart() {
		this.pace.take("ada", this.start);
		this.pace.take("ada", this.start);

		assertThat(this.pace.take("ada", this.start)).isPositive();
		assertThat(this.pace.take("bob", this.start)).isZero();
	}

	@Test
	void remembersOnlyThoseWhoDidSomethingLately() {
		for (int i = 0; i < 1000; i++) {
			this.pace.take("guest-" + i, this.start);
		}
		for (int i = 0; i < 500; i++) {
			this.pace.take("ada", this.start + 19 * SECOND);
		}

		this.pace.take("bob", this.start + 30 * SECOND);

		assertThat(this.pace.size()).as("ada and bob").isEqualTo(2);
		assertThat(this.pace.take("ada", this.start + 30 * SECOND)).as("is not forgiven").isPositive();
	}

}
