package dev.chatrooms.client.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.client.wire.ConnectionLostException;
import dev.chatrooms.client.wire.FrameConnection;
import dev.chatrooms.client.wire.FrameListener;
import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.client.wire.UnreachableException;
import dev.chatrooms.client.wire.UntrustedServerException;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.model.InvalidChatException;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.protocol.Scrollback;
import dev.chatrooms.protocol.Welcome;
import org.jspecify.annotations.Nullable;

/**
 * One stay in one room, from entering to leaving. Thread-safe.
 */
public final class RoomVisit {

	/** Connecting blocks, so each attempt has a thread of its own that dies with it. */
	private static final Executor CONNECTOR = task -> {
		Thread thread = new Thread(task, "room-connector");
		thread.setDaemon(true);
		thread.start();
	};

	private final Entrance entrance;

	private final FrameConnection connection;

	private final Welcome welcome;

	private volatile CompletableFuture<Done> lastSaid = CompletableFuture.completedFuture(Done.saying("", null));

	private RoomVisit(Entrance entrance, FrameConnection connection, Welcome welcome) {
		this.entrance = entrance;
		this.connection = connection;
		this.welcome = welcome;
	}

	/**
	 * Joins a room by its name: asks the lobby for the way and takes it. Fails as
	 * {@link FrameConnection#request} does, or with {@link UnreachableException}.
	 */
	public static CompletableFuture<RoomVisit> enter(LobbySession lobby, RoomName room, RoomListener listener) {
		return lobby.join(room).thenCompose(admission -> enter(lobby, admission, listener));
	}

	/** Takes the way into a room that {@link LobbySession#join} gave. */
	public static CompletableFuture<RoomVisit> enter(LobbySession lobby, Admission admission, RoomListener listener) {
		String host = Objects.requireNonNullElse(admission.host(), lobby.address().host());
		Entrance entrance = new Entrance(listener);
		return CompletableFuture.supplyAsync(() -> {
			ServerAddress address = new ServerAddress(host, admission.port());
			try {
				return FrameConnection.open(address, lobby.roomSecurity(), Route.FROM_ROOM, entrance);
			}
			catch (UntrustedServerException ex) {
				throw new CompletionException(ex);
			}
			catch (UnreachableException ex) {
				throw new CompletionException(new UnreachableException(
						"The room at %s cannot be reached: %s".formatted(address, ex.getMessage())));
			}
		}, CONNECTOR).thenCompose(connection -> enter(entrance, connection, admission));
	}

	private static CompletableFuture<RoomVisit> enter(Entrance entrance, FrameConnection connection,
			Admission admission) {
		String ticket = Objects.requireNonNullElse(admission.ticket(), "");
		return connection.request(label -> new Enter(ticket, null, label), Welcome.class)
			.thenCompose(welcome -> entrance.complete
				.orTimeout(FrameConnection.ANSWER_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
				.thenApply(complete -> new RoomVisit(entrance, connection, welcome)))
			.whenComplete((visit, failure) -> {
				if (failure != null) {
					entrance.left = true;
					connection.close();
				}
			});
	}

	/**
	 * Says something. It is heard as a {@link Posted} by everybody, the speaker included.
	 * @return completes when the chat is durable; fails with {@link InvalidChatException}
	 * if there is nothing to say or too much, or as {@link FrameConnection#request} does
	 */
	public CompletableFuture<Done> say(String text) {
		String words;
		try {
			words = new ChatText(text).value();
		}
		catch (InvalidChatException ex) {
			return CompletableFuture.failedFuture(ex);
		}
		CompletableFuture<Done> said = this.connection.request(label -> Say.of(words, label), Done.class);
		this.lastSaid = said;
		return said;
	}

	/**
	 * Leaves. What was said before is acknowledged and heard first, if the room answers
	 * at all; the listener hears nothing after that.
	 * @return completes when the visit is over, never with a failure
	 */
	public CompletableFuture<Void> leave() {
		this.entrance.leaving = true;
		return this.lastSaid.thenCompose(this.entrance::heard).handle((heard, failure) -> {
			this.entrance.left = true;
			this.connection.close();
			return null;
		});
	}

	/** The room, by the name it was first given. */
	public RoomName room() {
		return this.welcome.room();
	}

	/** The name the visitor is seen by. */
	public AccountName you() {
		return this.welcome.you();
	}

	/** What the room said at the door. */
	public Welcome welcome() {
		return this.welcome;
	}

	/** Gathers the snapshot, then passes on what follows it. */
	private static final class Entrance implements FrameListener {

		private final RoomListener listener;

		private final CompletableFuture<@Nullable Void> complete = new CompletableFuture<>();

		private final List<Posted> chats = new ArrayList<>();

		private @Nullable Welcome welcome;

		private volatile boolean leaving;

		private volatile boolean left;

		private long lastHeard;

		private long awaited;

		private CompletableFuture<@Nullable Void> caughtUp = CompletableFuture.completedFuture(null);

		Entrance(RoomListener listener) {
			this.listener = listener;
		}

		@Override
		public void received(Payload payload) {
			if (payload instanceof Welcome first) {
				this.welcome = first;
			}
			else if (payload instanceof Scrollback page) {
				gather(page);
			}
			else if (payload instanceof RoomEvent event && isNew(event) && !this.left) {
				this.listener.happened(event);
				catchUp(event.sequence());
			}
		}

		private synchronized void catchUp(long sequence) {
			this.lastHeard = sequence;
			if (sequence >= this.awaited) {
				this.caughtUp.complete(null);
			}
		}

		/** Completes when the event of an acknowledged chat has come, or was lost. */
		synchronized CompletableFuture<@Nullable Void> heard(Done said) {
			Long sequence = said.sequence();
			this.caughtUp = new CompletableFuture<>();
			if (sequence == null || sequence <= this.lastHeard) {
				this.caughtUp.complete(null);
			}
			this.awaited = (sequence != null) ? sequence : 0;
			return this.caughtUp.orTimeout(1, TimeUnit.SECONDS);
		}

		private void gather(Scrollback page) {
			this.chats.addAll(page.chats());
			Welcome first = this.welcome;
			if (first != null && !Boolean.TRUE.equals(page.more()) && !this.complete.isDone()) {
				this.listener.entered(first, List.copyOf(this.chats));
				this.complete.complete(null);
			}
		}

		/** Whether the snapshot does not contain it already. */
		private boolean isNew(RoomEvent event) {
			Welcome first = this.welcome;
			return first != null && (event.epoch() != first.epoch() || event.sequence() > first.sequence());
		}

		@Override
		public void closed(@Nullable String lastWords) {
			if (this.complete.completeExceptionally(new ConnectionLostException(
					(lastWords != null) ? lastWords : "The connection to the room was lost."))) {
				return;
			}
			if (!this.leaving && !this.left) {
				this.listener.lost(lastWords);
			}
		}

	}

}
