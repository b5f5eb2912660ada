package dev.chatrooms.client.room;

import java.util.concurrent.TimeUnit;

/**
 * Whether a connection is alive: a ping every 15 seconds, and dead after 40 seconds in
 * which nothing came, not even the answers to two of them. Pure logic, times in
 * nanoseconds. Not thread-safe.
 */
final class Pulse {

	static final long INTERVAL = TimeUnit.SECONDS.toNanos(15);

	static final long LONGEST_SILENCE = TimeUnit.SECONDS.toNanos(40);

	private long heardAt;

	private long pingAt;

	Pulse(long now) {
		this.heardAt = now;
		this.pingAt = now + INTERVAL;
	}

	/** Something came. */
	void heard(long now) {
		this.heardAt = now;
	}

	/** Whether nothing will come any more. */
	boolean isDead(long now) {
		return now - this.heardAt >= LONGEST_SILENCE;
	}

	/** Whether to ping now; the next one is due an interval later. */
	boolean takePing(long now) {
		if (now < this.pingAt) {
			return false;
		}
		this.pingAt = now + INTERVAL;
		return true;
	}

	/** When to look again, if nothing comes. */
	long wakeAt() {
		return Math.min(this.pingAt, this.heardAt + LONGEST_SILENCE);
	}

}
