package dev.chatrooms.endtoend;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * How long a test waits for another program before it says what it saw instead.
 */
final class Patience {

	static final Duration LIMIT = Duration.ofSeconds(30);

	/**
	 * For a server to start, which takes seconds even on a host with nothing else to do.
	 */
	static final Duration START = Duration.ofSeconds(90);

	private Patience() {
	}

	/**
	 * Returns as soon as the condition holds, and fails with the description if it does
	 * not.
	 */
	static void await(Duration limit, Callable<Boolean> condition, Supplier<String> whatWasSeen) {
		try {
			Awaitility.await()
				.pollDelay(Duration.ZERO)
				.pollInterval(Duration.ofMillis(10))
				.atMost(limit)
				.until(condition);
		}
		catch (ConditionTimeoutException ex) {
			throw new AssertionError(whatWasSeen.get(), ex);
		}
	}

}
