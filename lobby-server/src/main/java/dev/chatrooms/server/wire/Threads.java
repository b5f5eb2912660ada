package dev.chatrooms.server.wire;

import java.util.concurrent.ThreadFactory;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Makes the server's threads: named, and none keeps the process alive.
 */
public final class Threads {

	private Threads() {
	}

	/** Threads named {@code prefix1}, {@code prefix2} and so on. */
	public static ThreadFactory named(String prefix) {
		CustomizableThreadFactory threads = new CustomizableThreadFactory(prefix);
		threads.setDaemon(true);
		return threads;
	}

}
