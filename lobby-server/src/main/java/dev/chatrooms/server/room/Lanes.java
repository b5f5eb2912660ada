package dev.chatrooms.server.room;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.server.wire.Threads;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The threads that all rooms share: a few that run lanes, one that keeps time, one that
 * opens and closes rooms, one that reads the journal for those who missed much. None is
 * ever interrupted, since it may be inside H2.
 */
@Component
class Lanes implements SmartLifecycle {

	private static final int LANES_PER_CORE = 2;

	private static final long SHUTDOWN_SECONDS = 3;

	private final ExecutorService pool = Executors
		.newFixedThreadPool(LANES_PER_CORE * Runtime.getRuntime().availableProcessors(), Threads.named("lane-"));

	private final ScheduledExecutorService clock = Executors
		.newSingleThreadScheduledExecutor(Threads.named("tickets-"));

	private final ExecutorService doors = Executors.newSingleThreadExecutor(Threads.named("doors-"));

	private final ExecutorService repairs = Executors.newSingleThreadExecutor(Threads.named("repairs-"));

	private volatile boolean running;

	Executor pool() {
		return this.pool;
	}

	/** Of its own, so that no room waits for those who read the past. */
	Executor repairs() {
		return this.repairs;
	}

	ScheduledExecutorService clock() {
		return this.clock;
	}

	Executor doors() {
		return this.doors;
	}

	@Override
	public void start() {
		this.running = true;
	}

	/**
	 * Lets what is in the lanes end, and then the rooms that are closed because of that,
	 * while there still is a database and a log.
	 */
	@Override
	public void stop() {
		this.running = false;
		end(this.pool);
		end(this.repairs);
		this.clock.shutdownNow();
		end(this.doors);
	}

	private static void end(ExecutorService threads) {
		threads.shutdown();
		try {
			threads.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** After the endpoints, which feed the lanes. */
	@Override
	public int getPhase() {
		return 0;
	}

}
