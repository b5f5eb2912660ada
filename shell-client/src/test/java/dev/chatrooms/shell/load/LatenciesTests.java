package dev.chatrooms.shell.load;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LatenciesTests {

	private final Latencies latencies = new Latencies();

	@Test
	void tellsInMillisecondsHowManyTookNoLonger() {
		for (int millis = 1; millis <= 2000; millis++) {
			this.latencies.record(TimeUnit.MILLISECONDS.toMicros(millis));
		}

		Latency summary = this.latencies.summary();

		assertThat(this.latencies.count()).isEqualTo(2000);
		assertThat(summary.p50()).isCloseTo(1000, within(2.0));
		assertThat(summary.p99()).isCloseTo(1980, within(4.0));
		assertThat(summary.p999()).isCloseTo(1998, within(1.1));
		assertThat(summary.max()).isBetween(2000.0, 2002.0);
	}

	@Test
	void takesNothingForLessThanNoTimeOrMoreThanAnHour() {
		this.latencies.record(-5);
		assertThat(this.latencies.summary().max()).isZero();

		this.latencies.record(TimeUnit.DAYS.toMicros(1));
		assertThat(this.latencies.summary().max()).isCloseTo(3_600_000, within(4_000.0));
	}

	@Test
	void isReadByPeople() {
		assertThat(new Latency(1.04, 20.56, 300, 4000))
			.hasToString("p50 1.0 ms, p99 20.6 ms, p99.9 300.0 ms, max 4000.0 ms");
	}

}
