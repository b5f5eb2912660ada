package dev.chatrooms.client.session;

import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.client.wire.Backoff;
import dev.chatrooms.client.wire.UnreachableException;
import dev.chatrooms.client.wire.UntrustedServerException;
import dev.chatrooms.model.Fingerprint;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.LobbyNotice;
import dev.chatrooms.protocol.Ping;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a session connected: finds out when its connection has ended or is dead, and
 * tries to make another one until there is one. It does so on a thread of its own, one
 * thing after the other.
 */
final class SessionKeeper {

	private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, task -> {
		Thread keeper = new Thread(task, "lobby-keeper");
		keeper.setDaemon(true);
		return keeper;
	});

	private final LobbyDoor door;

	private final SessionTiming timing;

	private final Backoff backoff;

	private final Owner owner;

	/** Nothing while it is being tried again, and when all is over. */
	private volatile @Nullable LobbyConnection current;

	/** Of the last connection, also while there is none. */
	private volatile Optional<Fingerprint> fingerprint = Optional.empty();

	private volatile boolean closed;

	SessionKeeper(LobbyDoor door, SessionTiming timing, Owner owner) {
		this.door = door;
		this.timing = timing;
		this.backoff = new Backoff(timing.random());
		this.owner = owner;
		this.thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
	}

	/**
	 * Connects for the first time; blocks until the lobby has answered.
	 * @throws UnreachableException if no lobby answers there; all is over then
	 */
	void start() throws UnreachableException {
		try {
			adopt(connect());
		}
		catch (UnreachableException ex) {
			close();
			throw ex;
		}
		long period = this.timing.pingEvery().toMillis();
		this.thread.scheduleWithFixedDelay(this::watch, period, period, TimeUnit.MILLISECONDS);
	}

	/** The connection, if there is one now. */
	Optional<LobbyConnection> connection() {
		return Optional.ofNullable(this.current);
	}

	/** What the lobby showed when it was last connected to; nothing in clear text. */
	Optional<Fingerprint> fingerprint() {
		return this.fingerprint;
	}

	/** Whether all is over, and nothing is tried any more. */
	boolean isClosed() {
		return this.closed;
	}

	/** Ends all; the owner is told nothing from here on. */
	void close() {
		this.closed = true;
		this.thread.shutdown();
		connection().ifPresent(LobbyConnection::close);
	}

	private LobbyConnection connect() throws UnreachableException {
		return LobbyConnection.open(this.door, this::noticed, this::ended);
	}

	private void adopt(LobbyConnection fresh) {
		this.current = fresh;
		this.fingerprint = fresh.fingerprint();
		if (this.closed) {
			fresh.close();
		}
		if (fresh.isOver()) {
			// It ended before it was the current one, so nobody has looked after it.
			ended(fresh);
		}
	}

	private void noticed(LobbyNotice notice) {
		try {
			this.thread.execute(() -> tell(notice));
		}
		catch (RejectedExecutionException ex) {
			// All is over.
		}
	}

	/** What still waits when all is over is not told any more. */
	private void tell(LobbyNotice notice) {
		if (!this.closed) {
			this.owner.noticed(notice);
		}
	}

	private void ended(LobbyConnection connection) {
		try {
			this.thread.execute(() -> cut(connection));
		}
		catch (RejectedExecutionException ex) {
			// All is over.
		}
	}

	private void cut(LobbyConnection connection) {
		if (connection != this.current || this.closed) {
			return;
		}
		this.current = null;
		if (!connection.isRemoved() && this.owner.interrupted(connection.lastWords())) {
			tryLater();
		}
		else {
			finish(connection.lastWords());
		}
	}

	private void tryLater() {
		try {
			this.thread.schedule(this::tryAgain, this.backoff.next().toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (RejectedExecutionException ex) {
			// All is over.
		}
	}

	private void tryAgain() {
		LobbyConnection fresh = null;
		try {
			fresh = connect();
			this.owner.resume(fresh);
			adopt(fresh);
			if (!this.closed) {
				this.owner.restored();
			}
		}
		catch (UntrustedServerException ex) {
			finish(ex.getMessage());
		}
		catch (UnreachableException ex) {
			if (fresh != null) {
				fresh.close();
			}
			tryLater();
		}
		catch (SessionOverException ex) {
			fresh.close();
			finish(ex.getMessage());
		}
	}

	private void finish(@Nullable String lastWords) {
		if (!this.closed) {
			close();
			this.owner.over(lastWords);
		}
	}

	/** A lobby that answers is left alone; one that has gone silent is cut. */
	private void watch() {
		connection().ifPresent(connection -> {
			if (connection.isSilentFor(this.timing.deadAfter())) {
				connection.close();
			}
			else {
				this.backoff.reset();
				connection.request(Ping::new, Done.class);
			}
		});
	}

	/** The one whose connection is kept; called on the keeper's thread. */
	interface Owner {

		/**
		 * The connection has ended.
		 * @return whether another one is of any use
		 */
		boolean interrupted(@Nullable String lastWords);

		/**
		 * Restores on a fresh connection what was on the last one; blocks.
		 * @throws UnreachableException if that may succeed on another one, later
		 * @throws SessionOverException if it never will
		 */
		void resume(LobbyConnection fresh) throws UnreachableException, SessionOverException;

		/** The lobby says something unasked; called on the keeper's thread. */
		void noticed(LobbyNotice notice);

		/** There is a connection again. */
		void restored();

		/** All is over, and not because it was closed from here. */
		void over(@Nullable String lastWords);

	}

	/** Nobody can be logged in again; the message is the sentence of the server. */
	static final class SessionOverException extends Exception {

		private static final long serialVersionUID = 1L;

		SessionOverException(String sentence) {
			super(sentence);
		}

	}

}
