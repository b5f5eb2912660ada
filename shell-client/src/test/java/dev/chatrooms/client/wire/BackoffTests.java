package dev.chatrooms.client.wire;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTests {

	/** Draws the largest number it may. */
	private static final RandomGenerator LARGEST = new RandomGenerator() {

		@Override
		public long nextLong() {
			throw new AssertionError("Only bounded numbers are drawn");
		}

		@Override
		public long nextLong(long bound) {
			return bound - 1;
		}

	};

	@Test
	void doublesItsCeilingUpToTheLongest() {
		Backoff backoff = new Backoff(LARGEST);

		List<Long> waits = Stream.generate(backoff::next).limit(9).map(Duration::toMillis).toList();

		assertThat(waits).containsExactly(250L, 500L, 1000L, 2000L, 4000L, 8000L, 15000L, 15000L, 15000L);
	}

	@Test
	void beginsAgainAfterSuccess() {
		Backoff backoff = new Backoff(LARGEST);
		Stream.generate(backoff::next).limit(5).toList();

		backoff.reset();

		assertThat(backoff.next()).isEqualTo(Backoff.FIRST);
	}

	@Test
	void spreadsTheWaitsOverTheWholeTime() {
		RandomGenerator random = new SplittableRandom(7);

		List<Long> waits = IntStream.range(0, 1000).mapToObj(client -> new Backoff(random).next().toMillis()).toList();

		assertThat(waits).allMatch(wait -> wait >= 0 && wait <= 250);
		assertThat(waits).filteredOn(wait -> wait < 50).hasSizeBetween(100, 300);
		assertThat(waits).filteredOn(wait -> wait > 200).hasSizeBetween(100, 300);
	}

}
