package dev.chatrooms.server.limits;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what each of many does too often, such as failing to log in: so many deeds may
 * come at once, and each of them is forgotten after its share of the window.
 * <p>
 * Time is passed in, as {@link System#nanoTime()} tells it. Memory is bounded: when there
 * are too many keys, the one that was counted longest ago is forgotten. Thread-safe.
 *
 * @param <K> by what is counted
 */
public final class Throttle<K> {

	/** When all deeds of a key will be forgotten, the one last counted last. */
	private final Map<K, Long> forgottenAt = new LinkedHashMap<>();

	private final long window;

	private final long share;

	private final int remembered;

	/**
	 * A throttle that has counted nothing.
	 * @param allowed deeds that may come at once
	 * @param window time in which that many are forgotten
	 * @param remembered how many keys are remembered at most
	 */
	public Throttle(int allowed, Duration window, int remembered) {
		this.share = window.toNanos() / allowed;
		this.window = this.share * allowed;
		this.remembered = remembered;
	}

	/** How long a key has to wait for its next deed; zero if it need not. */
	public synchronized Duration delay(K key, long now) {
		Long end = this.forgottenAt.get(key);
		if (end == null || end - now <= 0) {
			this.forgottenAt.remove(key);
			return Duration.ZERO;
		}
		return Duration.ofNanos(Math.max(0, end + this.share - this.window - now));
	}

	/** Counts a deed, also one that should have waited. */
	public synchronized void count(K key, long now) {
		Long end = this.forgottenAt.remove(key);
		long from = (end != null && end - now > 0) ? end : now;
		// Whoever goes on regardless waits no longer than the whole window.
		long latest = now + this.window;
		this.forgottenAt.put(key, (from + this.share - latest > 0) ? latest : from + this.share);
		if (this.forgottenAt.size() > this.remembered) {
			this.forgottenAt.remove(this.forgottenAt.keySet().iterator().next());
		}
	}

	/** How many keys are remembered now. */
	synchronized int size() {
		return this.forgottenAt.size();
	}

}
