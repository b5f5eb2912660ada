package dev.chatrooms.shell.doctor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.chatrooms.client.wire.ServerAddress;

/**
 * The way to a room as far as it has been gone: what the hops found, for those that
 * follow, and what has to be put away at the end.
 */
final class Way implements AutoCloseable {

	private final ServerAddress lobby;

	private final Patience patience;

	private final Map<Class<?>, Object> found = new HashMap<>();

	private final Deque<AutoCloseable> open = new ArrayDeque<>();

	private boolean closed;

	Way(ServerAddress lobby, Patience patience) {
		this.lobby = lobby;
		this.patience = patience;
	}

	/** Where the lobby is said to be. */
	ServerAddress lobby() {
		return this.lobby;
	}

	Patience patience() {
		return this.patience;
	}

	/** A hop hands on what it found. */
	void found(Object fact) {
		this.found.put(fact.getClass(), fact);
	}

	/**
	 * What a hop before this one found.
	 * @throws NotTriedException if it did not
	 */
	<T> T need(Class<T> kind, String otherwise) throws NotTriedException {
		return Optional.ofNullable(kind.cast(this.found.get(kind)))
			.orElseThrow(() -> new NotTriedException("Not tried: " + otherwise + "."));
	}

	/** Closes something at the end, or at once if that is over. */
	synchronized <T extends AutoCloseable> T keep(T resource) throws Exception {
		this.open.push(resource);
		if (this.closed) {
			resource.close();
		}
		return resource;
	}

	@Override
	public void close() {
		Deque<AutoCloseable> closing;
		synchronized (this) {
			this.closed = true;
			closing = new ArrayDeque<>(this.open);
		}
		closing.forEach(Way::close);
	}

	private static void close(AutoCloseable resource) {
		try {
			resource.close();
		}
		catch (Exception ex) {
			// It is gone as far as anybody can tell.
		}
	}

}
