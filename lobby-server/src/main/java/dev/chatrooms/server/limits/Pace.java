package dev.chatrooms.server.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import dev.chatrooms.server.wire.FrameConnection;

/**
 * A bucket of tokens for each of many, however many connections they have. Thread-safe.
 */
final class Pace {

	/** How often full buckets, which are as good as none, are thrown away. */
	private static final long SWEEP = 10_000_000_000L;

	private final Map<Object, TokenBucket> buckets = new ConcurrentHashMap<>();

	private final AtomicLong swept = new AtomicLong(System.nanoTime());

	private final int burst;

	private final int perSecond;

	Pace(int burst, int perSecond) {
		this.burst = burst;
		this.perSecond = perSecond;
	}

	/**
	 * Waits until somebody may do one more thing, or the connection ends; to be called on
	 * the thread that reads it.
	 */
	void await(Object who, FrameConnection connection) {
		long now = System.nanoTime();
		long due = now + take(who, now);
		while (due - System.nanoTime() > 0 && connection.isOpen()) {
			LockSupport.parkNanos(due - System.nanoTime());
		}
	}

	/** As that of a bucket. */
	long take(Object who, long now) {
		long last = this.swept.get();
		if (now - last > SWEEP && this.swept.compareAndSet(last, now)) {
			this.buckets.values().removeIf((bucket) -> bucket.isFull(now));
		}
		return this.buckets.computeIfAbsent(who, (fresh) -> new TokenBucket(this.burst, this.perSecond, now)).take(now);
	}

	/** How many are remembered. */
	int size() {
		return this.buckets.size();
	}

}
