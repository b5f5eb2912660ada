package dev.chatrooms.client;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/**
 * The threads of connections, sessions and visits: how many there are more than before,
 * and which of them died of an exception.
 */
public final class Casualties implements AutoCloseable {

	private static final Set<String> NAMES = Set.of("fake-server", "lobby-keeper", "room-connector");

	private final Thread.@Nullable UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();

	private final List<String> deaths = new CopyOnWriteArrayList<>();

	private final long before = threads();

	/** Looks out for them from here on. */
	public Casualties() {
		Thread.setDefaultUncaughtExceptionHandler((thread, ex) -> {
			StackTraceElement[] stack = ex.getStackTrace();
			this.deaths.add(thread.getName() + ": " + ex + ((stack.length > 0) ? " at " + stack[0] : ""));
		});
	}

	/** What killed a thread, and which. */
	public List<String> deaths() {
		return this.deaths;
	}

	/** How many threads were left behind; virtual ones cannot be seen. */
	public long left() {
		return Math.max(0, threads() - this.before);
	}

	private static long threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.map(Thread::getName)
			.filter(name -> name.startsWith("frames-") || NAMES.contains(name))
			.count();
	}

	@Override
	public void close() {
		Thread.setDefaultUncaughtExceptionHandler(this.usual);
	}

}
