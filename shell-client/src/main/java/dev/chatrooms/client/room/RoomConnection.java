package dev.chatrooms.client.room;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import dev.chatrooms.client.wire.ConnectionLostException;
import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.client.wire.FrameConnection;
import dev.chatrooms.client.wire.FrameListener;
import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.client.wire.UnreachableException;
import dev.chatrooms.client.wire.UntrustedServerException;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Heartbeat;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.Reply;
import dev.chatrooms.protocol.Scrollback;
import dev.chatrooms.protocol.Welcome;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a visit, from the ticket to the end. It notices by itself when the
 * room answers no more.
 */
final class RoomConnection implements FrameListener {

	private final Visitor visitor;

	private final Admission admission;

	private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.AT_THE_DOOR);

	private final CompletableFuture<Welcome> inside = new CompletableFuture<>();

	private final List<Posted> chats = new ArrayList<>();

	private final List<Payload> early = new ArrayList<>();

	private final Alarm alarm = new Alarm(this::checkPulse);

	private final long openedAt = RoomTimer.now();

	private final Pulse pulse;

	private @Nullable Welcome welcome;

	private @Nullable Refusal farewell;

	private volatile @Nullable FrameConnection frames;

	private volatile @Nullable Duration roundTrip;

	private RoomConnection(Visitor visitor, Admission admission, VisitTiming timing) {
		this.visitor = visitor;
		this.admission = admission;
		this.pulse = new Pulse(this.openedAt, timing);
	}

	/**
	 * Connects; blocks until the connection stands.
	 * @throws UnreachableException if there is no room, or not the one of that lobby
	 */
	static RoomConnection open(LobbySession lobby, Admission admission, VisitOptions options, Visitor visitor)
			throws UnreachableException {
		RoomConnection connection = new RoomConnection(visitor, admission, options.timing());
		ServerAddress address = new ServerAddress(Objects.requireNonNullElse(admission.host(), lobby.address().host()),
				admission.port());
		try {
			connection.frames = FrameConnection.open(address, lobby.roomSecurity(), options.decoder(), connection);
		}
		catch (UntrustedServerException ex) {
			throw ex;
		}
		catch (UnreachableException ex) {
			throw new UnreachableException("The room at %s cannot be reached: %s".formatted(address, ex.getMessage()));
		}
		return connection;
	}

	/**
	 * Shows the ticket.
	 * @param have the last number that is known from a visit before
	 * @return completes when the visitor is inside
	 */
	CompletableFuture<Welcome> enter(@Nullable Long have) {
		String ticket = Objects.requireNonNullElse(this.admission.ticket(), "");
		request(label -> new Enter(ticket, have, label), Welcome.class).whenComplete((first, failure) -> {
			if (failure != null) {
				turnAway(failure);
			}
		});
		RoomTimer.after(FrameConnection.ANSWER_TIMEOUT.toNanos(), () -> turnAway(new TimeoutException()));
		return this.inside;
	}

	private void turnAway(Throwable failure) {
		if (this.stage.compareAndSet(Stage.AT_THE_DOOR, Stage.TURNED_AWAY)) {
			close();
			this.inside.completeExceptionally(failure);
		}
	}

	@Override
	public void received(Payload payload) {
		synchronized (this.pulse) {
			this.pulse.heard(RoomTimer.now());
		}
		if (this.stage.get() == Stage.INSIDE) {
			if (payload instanceof Refusal refusal && refusal.label() == null) {
				this.farewell = refusal;
			}
			this.visitor.received(this, payload);
		}
		else if (payload instanceof Welcome first) {
			welcomed(first);
		}
		else if (payload instanceof Scrollback page) {
			gather(page);
		}
		else if (this.welcome != null) {
			this.early.add(payload);
		}
	}

	/** Nobody is to speak in another room than they think they are in. */
	private void welcomed(Welcome first) {
		RoomName wanted = this.admission.room();
		if (wanted == null || wanted.equals(first.room())) {
			this.welcome = first;
		}
		else {
			turnAway(new ConnectionLostException("The way to %s led into %s.".formatted(wanted, first.room())));
		}
	}

	private void gather(Scrollback page) {
		this.chats.addAll(page.chats());
		Welcome first = this.welcome;
		boolean complete = first != null && !Boolean.TRUE.equals(page.more());
		if (complete && this.stage.compareAndSet(Stage.AT_THE_DOOR, Stage.INSIDE) && enter(first)) {
			this.early.forEach(payload -> this.visitor.received(this, payload));
			this.chats.clear();
			this.early.clear();
			this.alarm.set(this.pulse.wakeAt());
			this.inside.complete(first);
		}
	}

	private boolean enter(Welcome first) {
		try {
			this.visitor.entered(this, first, List.copyOf(this.chats));
			return true;
		}
		catch (RuntimeException ex) {
			// Nobody is to wait for a visit that could not begin.
			this.stage.set(Stage.TURNED_AWAY);
			close();
			this.inside.completeExceptionally(ex);
			return false;
		}
	}

	@Override
	public void closed(@Nullable String lastWords) {
		this.alarm.stop();
		turnAway(new ConnectionLostException((lastWords != null) ? lastWords : "The connection to the room was lost."));
		if (this.stage.get() == Stage.INSIDE) {
			this.visitor.cut(this, this.farewell);
		}
	}

	private void checkPulse() {
		boolean dead;
		boolean ping;
		synchronized (this.pulse) {
			long now = RoomTimer.now();
			dead = this.pulse.isDead(now);
			ping = !dead && this.pulse.takePing(now);
			this.alarm.set(this.pulse.wakeAt());
		}
		if (dead) {
			close();
		}
		else if (ping) {
			ping();
		}
	}

	private void ping() {
		long sent = RoomTimer.now();
		request(Ping::new, Heartbeat.class)
			.thenAccept(beat -> this.roundTrip = Duration.ofNanos(RoomTimer.now() - sent));
	}

	/** As {@link FrameConnection#request}. */
	<R extends Reply> CompletableFuture<R> request(Function<String, ? extends Payload> request, Class<R> kind) {
		return opened().request(request, kind);
	}

	/** As {@link FrameConnection#send}. */
	boolean send(Payload payload) {
		return opened().send(payload);
	}

	/** The way in that the lobby showed. */
	Admission admission() {
		return this.admission;
	}

	/** The address of this computer on the way to the room. */
	InetAddress localAddress() {
		return opened().localAddress();
	}

	/** How long the last ping took, once one was answered. */
	@Nullable Duration roundTrip() {
		return this.roundTrip;
	}

	/** Nanoseconds since it was opened. */
	long age() {
		return RoomTimer.now() - this.openedAt;
	}

	/** Ends the connection; the visitor is told, if it was inside. */
	void close() {
		FrameConnection current = this.frames;
		if (current != null) {
			current.close();
		}
	}

	private FrameConnection opened() {
		return Objects.requireNonNull(this.frames);
	}

	private enum Stage {

		AT_THE_DOOR, INSIDE, TURNED_AWAY

	}

	/**
	 * The one whose connection it is. Called on the thread that reads.
	 */
	interface Visitor {

		/** The snapshot is complete; called once, first. */
		void entered(RoomConnection connection, Welcome welcome, List<Posted> chats);

		/** A frame came after the snapshot. */
		void received(RoomConnection connection, Payload payload);

		/**
		 * The connection has ended after the visitor was inside.
		 * @param farewell the refusal with which the room announced it, if it did
		 */
		void cut(RoomConnection connection, @Nullable Refusal farewell);

	}

}
