package dev.chatrooms.client.wire;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt to connect again: any time up to a ceiling
 * that doubles with each attempt. The whole time is random ("full jitter"), so that those
 * who lost their connections in one moment do not all come back in one. Not thread-safe.
 */
public final class Backoff {

	/** The ceiling of the first wait. */
	public static final Duration FIRST = Duration.ofMillis(250);

	/** The ceiling that is never exceeded. */
	public static final Duration LONGEST = Duration.ofSeconds(15);

	private final RandomGenerator random;

	private Duration ceiling = FIRST;

	/** Begins with the shortest wait. */
	public Backoff(RandomGenerator random) {
		this.random = random;
	}

	/** The time to wait before the next attempt. */
	public Duration next() {
		Duration wait = Duration.ofMillis(this.random.nextLong(this.ceiling.toMillis() + 1));
		Duration doubled = this.ceiling.multipliedBy(2);
		this.ceiling = (doubled.compareTo(LONGEST) < 0) ? doubled : LONGEST;
		return wait;
	}

	/** An attempt has succeeded: the next wait is one of the shortest again. */
	public void reset() {
		this.ceiling = FIRST;
	}

}
