package dev.chatrooms.client.room;

import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

/**
 * Rings at the earliest time it is set for; it may ring for nothing. Thread-safe.
 */
final class Alarm {

	private static final long NEVER = Long.MAX_VALUE;

	private final Runnable bell;

	private long setFor = NEVER;

	private boolean stopped;

	private @Nullable Future<?> pending;

	Alarm(Runnable bell) {
		this.bell = bell;
	}

	/** Rings at that time of {@link RoomTimer#now}, if it does not ring earlier. */
	synchronized void set(long at) {
		if (at < this.setFor && !this.stopped) {
			cancel();
			this.setFor = at;
			this.pending = RoomTimer.after(Math.max(0, at - RoomTimer.now()), this::ring);
		}
	}

	/** Rings no more. */
	synchronized void stop() {
		this.stopped = true;
		cancel();
	}

	private void cancel() {
		Future<?> current = this.pending;
		if (current != null) {
			current.cancel(false);
		}
	}

	private void ring() {
		synchronized (this) {
			this.setFor = NEVER;
		}
		this.bell.run();
	}

}
