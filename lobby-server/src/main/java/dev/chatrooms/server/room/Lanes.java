package dev.chatrooms.server.room;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The threads that all rooms share: a few that run lanes, one that keeps time, one that
 * opens and closes rooms. None is ever interrupted, since it may be inside H2.
 */
@Component
class Lanes implements DisposableBean {

	private static final int LANES_PER_CORE = 2;

	private static final long SHUTDOWN_SECONDS = 5;

	private final ExecutorService pool = Executors
		.newFixedThreadPool(LANES_PER_CORE * Runtime.getRuntime().availableProcessors(), named("lane-"));

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(named("tickets-"));

	private final ExecutorService doors = Executors.newSingleThreadExecutor(named("doors-"));

	Executor pool() {
		return this.pool;
	}

	ScheduledExecutorService clock() {
		return this.clock;
	}

	Executor doors() {
		return this.doors;
	}

	@Override
	public void destroy() throws InterruptedException {
		this.clock.shutdownNow();
		this.doors.shutdown();
		this.pool.shutdown();
		this.pool.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
	}

	private static ThreadFactory named(String prefix) {
		AtomicInteger count = new AtomicInteger();
		return (task) -> {
			Thread thread = new Thread(task, prefix + count.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		};
	}

}
