package dev.chatrooms.server.delivery;

import java.time.Duration;

/**
 * When the group of a room hears a heartbeat: soon after the last datagram, so that a
 * lost one is noticed, then ever more slowly. Pure: time is passed in, in nanoseconds of
 * any clock that only rises. Not thread-safe.
 */
final class HeartbeatSchedule {

	private static final long[] PAUSES = { millis(200), millis(1_000), millis(2_000), millis(5_000), millis(15_000),
			millis(30_000) };

	private int step;

	private long dueAt;

	private boolean running;

	/** Something happened that the group should hear of soon. */
	void hasten(long now) {
		if (!this.running || this.dueAt - now > PAUSES[0]) {
			this.dueAt = now + PAUSES[0];
		}
		this.running = true;
		this.step = 0;
	}

	/** A datagram with events was sent, which does what a heartbeat does. */
	void sent(long now) {
		this.running = true;
		this.step = 0;
		this.dueAt = now + PAUSES[0];
	}

	/** Nobody listens any more. */
	void stop() {
		this.running = false;
	}

	/** Whether a heartbeat should be sent now. */
	boolean isDue(long now) {
		return this.running && now - this.dueAt >= 0;
	}

	/** A heartbeat is sent: returns the time until the next one at the latest. */
	Duration beat(long now) {
		this.step = Math.min(this.step + 1, PAUSES.length - 1);
		this.dueAt = now + PAUSES[this.step];
		return Duration.ofNanos(PAUSES[this.step]);
	}

	/** Nanoseconds until the next heartbeat, or -1 if there is none. */
	long untilNext(long now) {
		return this.running ? Math.max(0, this.dueAt - now) : -1;
	}

	private static long millis(long millis) {
		return Duration.ofMillis(millis).toNanos();
	}

}
