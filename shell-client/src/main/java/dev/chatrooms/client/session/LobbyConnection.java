package dev.chatrooms.client.session;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.chatrooms.client.wire.FrameConnection;
import dev.chatrooms.client.wire.FrameListener;
import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.client.wire.UnreachableException;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Reply;
import dev.chatrooms.protocol.Route;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the lobby, on which both have said HELO. A session has one after the
 * other. Thread-safe.
 */
final class LobbyConnection implements FrameListener {

	private final Consumer<LobbyConnection> ended;

	private final FrameConnection connection;

	private volatile long heardAt = System.nanoTime();

	private boolean greeted;

	private boolean over;

	private @Nullable String lastWords;

	private LobbyConnection(ServerAddress address, Consumer<LobbyConnection> ended) throws UnreachableException {
		this.ended = ended;
		this.connection = FrameConnection.open(address, Route.FROM_LOBBY, this);
	}

	/**
	 * Connects and greets; blocks until the lobby has answered.
	 * @param client name and version of the program, for the log of the server
	 * @param ended told when a connection that was returned has ended, from whichever
	 * side
	 * @throws UnreachableException if no lobby answers there
	 */
	static LobbyConnection open(ServerAddress address, String client, Consumer<LobbyConnection> ended)
			throws UnreachableException {
		LobbyConnection connection = new LobbyConnection(address, ended);
		try {
			connection.greet(client);
			return connection;
		}
		catch (UnreachableException ex) {
			connection.close();
			throw ex;
		}
	}

	private void greet(String client) throws UnreachableException {
		try {
			request(label -> new Hello(Limits.PROTOCOL_VERSION, client, label), Greeting.class).get();
		}
		catch (ExecutionException ex) {
			throw new UnreachableException(reason(ex.getCause()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UnreachableException("it was interrupted.");
		}
		synchronized (this) {
			if (this.over) {
				throw new UnreachableException(reason(null));
			}
			this.greeted = true;
		}
	}

	private synchronized String reason(@Nullable Throwable failure) {
		if (failure instanceof RefusedException refused) {
			return refused.refusal().message();
		}
		if (this.lastWords != null) {
			return this.lastWords;
		}
		return (failure instanceof TimeoutException) ? "it does not answer as a lobby does."
				: "what answers there is no lobby.";
	}

	/** See {@link FrameConnection#request}. */
	<R extends Reply> CompletableFuture<R> request(Function<String, ? extends Payload> request, Class<R> kind) {
		return this.connection.request(request, kind);
	}

	/** Whether it has ended. */
	synchronized boolean isOver() {
		return this.over;
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
