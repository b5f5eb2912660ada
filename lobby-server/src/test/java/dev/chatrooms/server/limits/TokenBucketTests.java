package dev.chatrooms.server.limits;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TokenBucketTests {

	private static final long SECOND = 1_000_000_000L;

	private static final long INTERVAL = SECOND / 10;

	@Test
	void letsPasteThroughAtOnce() {
		TokenBucket bucket = new TokenBucket(50, 10, 0);

		for (int line = 0; line < 50; line++) {
			assertThat(bucket.take(0)).isZero();
		}
	}

	@Test
	void delaysWhatComesAfterTheBurst() {
		TokenBucket bucket = new TokenBucket(2, 10, 0);
		bucket.take(0);
		bucket.take(0);

		assertThat(bucket.take(0)).isEqualTo(INTERVAL);
		assertThat(bucket.take(INTERVAL)).isEqualTo(INTERVAL);
		assertThat(bucket.take(5 * INTERVAL / 2)).isEqualTo(INTERVAL / 2);
	}

	@Test
	void fillsUpWhenNobodyTakes() {
		TokenBucket bucket = new TokenBucket(2, 10, 0);
		bucket.take(0);
		bucket.take(0);

		assertThat(bucket.take(INTERVAL)).isZero();
		assertThat(bucket.take(INTERVAL)).isPositive();
	}

	@Test
	void holdsNoMoreThanTheBurst() {
		TokenBucket bucket = new TokenBucket(2, 10, 0);

		assertThat(bucket.take(100 * SECOND)).isZero();
		assertThat(bucket.take(100 * SECOND)).isZero();
		assertThat(bucket.take(100 * SECOND)).isEqualTo(INTERVAL);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void keepsThePaceWhateverTheRhythm(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		long start = random.nextLong();
		TokenBucket bucket = new TokenBucket(5, 10, start);

		long now = start;
		for (int taken = 1; taken <= 1000; taken++) {
			now += random.nextLong(2 * INTERVAL);
			now += bucket.take(now);
			// Never more than the burst, and one for each interval that has passed.
			assertThat((long) taken).isLessThanOrEqualTo(5 + (now - start) / INTERVAL);
		}
	}

}
