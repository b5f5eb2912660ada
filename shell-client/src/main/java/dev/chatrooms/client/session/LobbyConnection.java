package dev.chatrooms.client.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.chatrooms.client.wire.FrameConnection;
import dev.chatrooms.client.wire.FrameListener;
import dev.chatrooms.client.wire.UnreachableException;
import dev.chatrooms.model.Fingerprint;
import dev.chatrooms.protocol.LobbyNotice;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Reply;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the lobby, on which both have said HELO. A session has one after the
 * other. Thread-safe.
 */
final class LobbyConnection implements FrameListener {

	private final Consumer<LobbyNotice> notices;

	private final Consumer<LobbyConnection> ended;

	private final FrameConnection connection;

	private volatile long heardAt = System.nanoTime();

	private volatile boolean removed;

	private boolean greeted;

	private boolean over;

	private @Nullable String lastWords;

	private LobbyConnection(LobbyDoor door, Consumer<LobbyNotice> notices, Consumer<LobbyConnection> ended)
			throws UnreachableException {
		this.notices = notices;
		this.ended = ended;
		this.connection = door.open(this);
	}

	/**
	 * Connects and greets; blocks until the lobby has answered.
	 * @param notices gets what the lobby says unasked
	 * @param ended told when a connection that was returned has ended, from whichever
	 * side
	 * @throws UnreachableException if no lobby answers there, or none that is trusted
	 */
	static LobbyConnection open(LobbyDoor door, Consumer<LobbyNotice> notices, Consumer<LobbyConnection> ended)
			throws UnreachableException {
		LobbyConnection connection = new LobbyConnection(door, notices, ended);
		synchronized (connection) {
			if (connection.over) {
				throw new UnreachableException(
						(connection.lastWords != null) ? connection.lastWords : "what answers there is no lobby.");
			}
			connection.greeted = true;
		}
		return connection;
	}

	/** What the lobby has shown of itself; nothing in clear text. */
	Optional<Fingerprint> fingerprint() {
		return this.connection.fingerprint();
	}

	/** See {@link FrameConnection#request}. */
	<R extends Reply> CompletableFuture<R> request(Function<String, ? extends Payload> request, Class<R> kind) {
		return this.connection.request(request, kind);
	}

	/** Whether it has ended. */
	synchronized boolean isOver() {
		return this.over;
	}

	/** Whether the server has put the visitor out, who need not try to come back. */
	boolean isRemoved() {
		return this.removed;
	}

	/** What the server said before the end, if it did. */
	synchronized @Nullable String lastWords() {
		return this.lastWords;
	}

	/** Whether nothing has come for that long. */
	boolean isSilentFor(Duration time) {
		return System.nanoTime() - this.heardAt > time.toNanos();
	}

	void close() {
		this.connection.close();
	}

	@Override
	public void received(Payload payload) {
		// Answers go to those who asked; last words come with the end.
		this.heardAt = System.nanoTime();
		if (payload instanceof LobbyNotice notice) {
			this.notices.accept(notice);
		}
		else if (payload instanceof Refusal refusal && refusal.code() == RefusalCode.REMOVED) {
			this.removed = true;
		}
	}

	@Override
	public void closed(@Nullable String words) {
		boolean tell;
		synchronized (this) {
			this.over = true;
			this.lastWords = words;
			tell = this.greeted;
		}
		if (tell) {
			this.ended.accept(this);
		}
	}

}
