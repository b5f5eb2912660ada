package dev.chatrooms.server.limits;

import java.time.Duration;

/**
 * Paces somebody without ever refusing: a burst goes through at once, as when somebody
 * pastes lines; after that each deed waits until the pace allows it.
 * <p>
 * Time is passed in, as {@link System#nanoTime()} tells it. Thread-safe.
 */
public final class TokenBucket {

	private final long interval;

	private final long burst;

	/** When the bucket would be full again; a number of intervals ahead of now. */
	private long fullAt;

	/**
	 * A full bucket.
	 * @param burst deeds that may come at once
	 * @param perSecond deeds that may come in each second after that
	 */
	public TokenBucket(int burst, int perSecond, long now) {
		this.interval = Duration.ofSeconds(1).toNanos() / perSecond;
		this.burst = this.interval * burst;
		this.fullAt = now;
	}

	/**
	 * Takes a token for one deed.
	 * @return how many nanoseconds it has to wait; 0 if it need not
	 */
	public synchronized long take(long now) {
		this.fullAt = ((this.fullAt - now > 0) ? this.fullAt : now) + this.interval;
		return Math.max(0, this.fullAt - now - this.burst);
	}

	/** Whether it is like a new one. */
	synchronized boolean isFull(long now) {
		return this.fullAt - now <= 0;
	}

}
