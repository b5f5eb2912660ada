package dev.chatrooms.client.session;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * How a session watches its connection.
 *
 * @param pingEvery time between two questions whether the lobby is still there
 * @param deadAfter time without any frame after which it is taken for dead
 * @param random spreads the attempts to connect again
 */
record SessionTiming(Duration pingEvery, Duration deadAfter, RandomGenerator random) {

	/**
	 * Often enough to keep the way through a router open; a lost answer or two do no
	 * harm.
	 */
	static SessionTiming usual() {
		return new SessionTiming(Duration.ofSeconds(15), Duration.ofSeconds(40), new SplittableRandom());
	}

}
