package dev.chatrooms.client.room;

/**
 * Whether a connection is alive: a ping every now and then, and dead after a time in
 * which nothing came, not even answers. Pure logic, times in nanoseconds. Not
 * thread-safe.
 */
final class Pulse {

	private final long interval;

	private final long longestSilence;

	private long heardAt;

	private long pingAt;

	Pulse(long now, VisitTiming timing) {
		this.interval = timing.pingEvery().toNanos();
		this.longestSilence = timing.deadAfter().toNanos();
		this.heardAt = now;
		this.pingAt = now + this.interval;
	}

	/** Something came. */
	void heard(long now) {
		this.heardAt = now;
	}

	/** Whether nothing will come any more. */
	boolean isDead(long now) {
		return now - this.heardAt >= this.longestSilence;
	}

	/** Whether to ping now; the next one is due an interval later. */
	boolean takePing(long now) {
		if (now < this.pingAt) {
			return false;
		}
		this.pingAt = now + this.interval;
		return true;
	}

	/** When to look again, if nothing comes. */
	long wakeAt() {
		return Math.min(this.pingAt, this.heardAt + this.longestSilence);
	}

}
