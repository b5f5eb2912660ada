package dev.chatrooms.server.wire;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The threads that read and write connections: virtual ones from Java 24 on, where they
 * no longer pin in {@code synchronized} (JEP 491), one platform thread each before.
 * <p>
 * They are never interrupted, because a thread that is inside H2 would close the database
 * for everybody.
 */
final class ConnectionThreads {

	private static final int FIRST_WITHOUT_PINNING = 24;

	private ConnectionThreads() {
	}

	static ExecutorService create() {
		if (Runtime.version().feature() >= FIRST_WITHOUT_PINNING) {
			try {
				return (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
			}
			catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException ex) {
				throw new IllegalStateException("This Java has no virtual threads", ex);
			}
		}
		return Executors.newCachedThreadPool(Threads.named("connection-"));
	}

}
