package dev.chatrooms.client.room;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The time and the one thread that keeps it, for all visits of the process.
 */
final class RoomTimer {

	private static final long START = System.nanoTime();

	private static final ScheduledThreadPoolExecutor THREAD = new ScheduledThreadPoolExecutor(1, task -> {
		Thread thread = new Thread(task, "room-timer");
		thread.setDaemon(true);
		return thread;
	});

	static {
		THREAD.setRemoveOnCancelPolicy(true);
	}

	private RoomTimer() {
	}

	/** Nanoseconds since the start. */
	static long now() {
		return System.nanoTime() - START;
	}

	/** Does something later; it must not take long. */
	static Future<?> after(long nanos, Runnable task) {
		return THREAD.schedule(task, nanos, TimeUnit.NANOSECONDS);
	}

}
