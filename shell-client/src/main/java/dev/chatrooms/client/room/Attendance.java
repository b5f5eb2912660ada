package dev.chatrooms.client.room;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.client.wire.Backoff;
import dev.chatrooms.client.wire.FrameConnection;
import dev.chatrooms.client.wire.UnreachableException;
import dev.chatrooms.client.wire.UntrustedServerException;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Leave;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Style;
import dev.chatrooms.protocol.Welcome;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a visitor in its room: connects, connects again after every cut, and gives up
 * only when the server says no for good. Thread-safe.
 */
final class Attendance implements RoomConnection.Visitor {

	/** Connecting blocks, so each attempt has a thread of its own that dies with it. */
	private static final Executor CONNECTOR = task -> {
		Thread thread = new Thread(task, "room-connector");
		thread.setDaemon(true);
		thread.start();
	};

	/** Refusals that another attempt may not meet. */
	private static final Set<RefusalCode> PASSING = EnumSet.of(RefusalCode.NO_ROOM_FREE, RefusalCode.ROOM_FULL,
			RefusalCode.TOO_MANY_CONNECTIONS, RefusalCode.TOO_MANY_ROOMS, RefusalCode.TOO_MANY_ATTEMPTS,
			RefusalCode.BAD_TICKET, RefusalCode.ALREADY_IN, RefusalCode.TOO_SLOW, RefusalCode.FRAME_TOO_SLOW,
			RefusalCode.BAD_FRAME, RefusalCode.BUSY, RefusalCode.SERVER_STOPPING, RefusalCode.ROOM_CLOSED,
			RefusalCode.INTERNAL);

	private static final String LEFT = "The room was left before this was sent.";

	private static final long LOBBY_AWAY_NANOS = 500_000_000L;

	private static final long PATIENCE_FOR_LEAVING_MILLIS = 2000;

	private final LobbySession lobby;

	private final VisitOptions options;

	private final Hearing hearing;

	private final Outbox outbox = new Outbox();

	private final Backoff backoff = new Backoff(new SplittableRandom());

	private volatile @Nullable Welcome welcome;

	private @Nullable RoomConnection connection;

	private boolean leaving;

	private boolean over;

	Attendance(LobbySession lobby, VisitOptions options, Hearing hearing) {
		this.lobby = lobby;
		this.options = options;
		this.hearing = hearing;
	}

	/** Takes the way into a room, for the first time or again. */
	CompletableFuture<Welcome> enter(Admission admission, @Nullable Long have) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				return RoomConnection.open(this.lobby, admission, this.options, this);
			}
			catch (UnreachableException ex) {
				throw new CompletionException(ex);
			}
		}, CONNECTOR).thenCompose(opened -> opened.enter(have));
	}

	@Override
	public void entered(RoomConnection current, Welcome first, List<Posted> chats) {
		boolean tooLate;
		synchronized (this) {
			tooLate = this.over;
			this.connection = tooLate ? null : current;
		}
		if (tooLate) {
			current.close();
			return;
		}
		if (this.welcome == null) {
			this.welcome = first;
		}
		this.hearing.begin(current, first, chats);
		this.outbox.connected(current);
	}

	@Override
	public void received(RoomConnection from, Payload payload) {
		this.outbox.received(payload);
		this.hearing.received(from, payload);
	}

	@Override
	public void cut(RoomConnection ended, @Nullable Refusal farewell) {
		boolean left;
		synchronized (this) {
			if (this.over || this.connection != ended) {
				return;
			}
			this.connection = null;
			left = this.leaving;
			if (ended.age() > Backoff.LONGEST.toNanos()) {
				this.backoff.reset();
			}
		}
		String words = (farewell != null) ? farewell.message() : null;
		this.outbox.cut();
		if (left) {
			stop(LEFT);
		}
		else if (farewell != null && !isPassing(farewell)) {
			end(farewell.message());
		}
		else {
			this.hearing.interrupt(words);
			tryLater();
		}
	}

	private static boolean isPassing(Refusal refusal) {
		RefusalCode code = refusal.code();
		return code != null && PASSING.contains(code);
	}

	private synchronized void tryLater() {
		if (!this.over) {
			RoomTimer.after(this.backoff.next().toNanos(), this::tryAgain);
		}
	}

	private void tryAgain() {
		Welcome first = this.welcome;
		if (isOver() || first == null) {
			return;
		}
		if (this.lobby.isClosed()) {
			end("The session in the lobby is over.");
			return;
		}
		if (!this.lobby.isConnected()) {
			// It comes back after pauses of its own: looking costs nothing.
			RoomTimer.after(LOBBY_AWAY_NANOS, this::tryAgain);
			return;
		}
		RoomName room = first.room();
		this.lobby.join(room)
			.thenCompose(admission -> enter(admission, this.hearing.last()))
			.whenComplete((again, failure) -> {
				if (failure != null) {
					failed(failure);
				}
			});
	}

	private void failed(Throwable failure) {
		Throwable cause = (failure instanceof CompletionException && failure.getCause() != null) ? failure.getCause()
				: failure;
		if (cause instanceof RefusedException refused && !isPassing(refused.refusal())) {
			end(refused.refusal().message());
		}
		else if (cause instanceof UntrustedServerException untrusted) {
			end(String.valueOf(untrusted.getMessage()));
		}
		else {
			tryLater();
		}
	}

	/** As {@link RoomVisit#say}, for words that are a chat. */
	CompletableFuture<Done> say(String words, @Nullable Style style) {
		return this.outbox.add(words, style);
	}

	/** As {@link RoomVisit#leave}. */
	CompletableFuture<Void> leave() {
		RoomConnection current;
		synchronized (this) {
			this.leaving = true;
			current = this.connection;
		}
		if (current == null) {
			stop(LEFT);
			return CompletableFuture.completedFuture(null);
		}
		return this.outbox.last()
			.orTimeout(FrameConnection.ANSWER_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
			.thenCompose(this.hearing::heard)
			.handle((heard, failure) -> current.request(Leave::new, Done.class)
				.orTimeout(PATIENCE_FOR_LEAVING_MILLIS, TimeUnit.MILLISECONDS))
			.thenCompose(goodbye -> goodbye)
			.handle((done, failure) -> {
				stop(LEFT);
				return null;
			});
	}

	private void end(String words) {
		this.hearing.end(words);
		stop(words);
	}

	private void stop(String words) {
		RoomConnection current;
		synchronized (this) {
			this.over = true;
			current = this.connection;
			this.connection = null;
		}
		this.hearing.stop();
		this.outbox.close(words);
		if (current != null) {
			current.close();
		}
	}

	/** What the room said at the door, the first time. */
	@Nullable Welcome welcome() {
		return this.welcome;
	}

	/** Whether what is said now is sent now. */
	synchronized boolean isConnected() {
		return this.connection != null;
	}

	private synchronized boolean isOver() {
		return this.over;
	}

}
