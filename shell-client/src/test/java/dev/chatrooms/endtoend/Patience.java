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

	private Patience() {
	}

	/**
	 * Returns as soon as the condition holds, and fails with the description if it does
	 * not.
	 */
	static void await(Callable<Boolean> condition, Supplier<String> whatWasSeen) {
		try {
			Awaitility.await()
				.pollDelay(Duration.ZERO)
				.pollInterval(Duration.ofMillis(10))
				.atMost(LIMIT)
				.until(condition);
		}
		catch (ConditionTimeoutException ex) {
			throw new AssertionError(whatWasSeen.get(), ex);
		}
	}

}
