package dev.chatrooms.client.wire;

import java.lang.reflect.InvocationTargetException;

/**
 * Starts the threads of connections: virtual ones from Java 24 on, where they no longer
 * pin in {@code synchronized} (JEP 491), so that one process can hold thousands of
 * connections. Before that daemon threads.
 */
public final class ConnectionThreads {

	private static final int FIRST_WITHOUT_PINNING = 24;

	private ConnectionThreads() {
	}

	/** Starts one; it does not keep the program from ending. */
	public static void start(String name, Runnable task) {
		if (Runtime.version().feature() < FIRST_WITHOUT_PINNING) {
			Thread thread = new Thread(task, name);
			thread.setDaemon(true);
			thread.start();
			return;
		}
		try {
			Thread thread = (Thread) Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
			thread.setName(name);
		}
		catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException("This Java has no virtual threads", ex);
		}
	}

}
