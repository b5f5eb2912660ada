package dev.chatrooms.server.classic;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.model.InvalidChatException;
import dev.chatrooms.model.InvalidNameException;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.server.room.OpenRoom;
import dev.chatrooms.server.room.RoomCommand;
import dev.chatrooms.server.wire.FrameConnection;

/**
 * The classic side of an open room: seats without tickets, whose owners are known from
 * their first chat on.
 */
final class ClassicRoom implements ClassicEndpoints.Listener {

	private final Map<FrameConnection, ClassicSeat> seats = new ConcurrentHashMap<>();

	/** Who was sent here lately, by address. */
	private final Map<InetAddress, Integer> expected = new ConcurrentHashMap<>();

	private final Predicate<InetAddress> isWelcome;

	private final AtomicBoolean saidFarewell = new AtomicBoolean();

	private final OpenRoom room;

	private final ClassicLogins logins;

	private final ClassicGroup group;

	/**
	 * The classic side of one room.
	 * @param isWelcome whether anybody from an address may be here
	 */
	ClassicRoom(OpenRoom room, ClassicLogins logins, ClassicGroup group, Predicate<InetAddress> isWelcome) {
		this.isWelcome = isWelcome;
		this.room = room;
		this.logins = logins;
		this.group = group;
	}

	/** Asks last, so that whoever puts people out finds the seat or is found. */
	@Override
	public void opened(FrameConnection connection) {
		this.logins.connected(connection.address());
		if (!this.room.claim()) {
			connection.close();
			return;
		}
		ClassicSeat seat = new ClassicSeat(connection, this.group);
		this.seats.put(connection, seat);
		if (this.isWelcome.test(connection.address())) {
			this.room.submit(new RoomCommand.Arrive(seat, null, false, null));
		}
		else {
			connection.close();
		}
	}

	/** Ends the connections from addresses from which nobody is welcome any more. */
	void putOutStrangers() {
		this.seats.keySet()
			.stream()
			.filter((connection) -> !this.isWelcome.test(connection.address()))
			.forEach(FrameConnection::close);
	}

	/** Somebody from there is sent here, and will come or not. */
	void expect(InetAddress from) {
		this.expected.merge(from, 1, Integer::sum);
	}

	/** Whoever was expected from there should be here. */
	void expectNoMore(InetAddress from) {
		this.expected.computeIfPresent(from, (key, count) -> (count > 1) ? count - 1 : null);
	}

	/** Whether it is in the room of that name. */
	boolean isIn(RoomName name) {
		return this.room.name().equals(name);
	}

	/** Whether somebody from there is here, or expected. */
	boolean isFor(InetAddress from) {
		return this.expected.containsKey(from)
				|| this.seats.keySet().stream().anyMatch((connection) -> connection.address().equals(from));
	}

	@Override
	public void closed(FrameConnection connection) {
		this.logins.disconnected(connection.address());
		ClassicSeat seat = this.seats.remove(connection);
		if (seat != null) {
			this.room.submit(new RoomCommand.Depart(seat));
		}
	}

	/** A datagram is all that a classic client shows unasked. */
	@Override
	public void stopping(FrameConnection connection, Refusal reason) {
		if (this.saidFarewell.compareAndSet(false, true)) {
			this.group.send(ClassicChat.notice(this.room.name().text(), reason.message()));
		}
		connection.close();
	}

	@Override
	public void receive(RawFrame frame, FrameConnection connection) {
		ClassicSeat seat = this.seats.get(connection);
		if (seat == null) {
			return;
		}
		try {
			this.room.pace().awaitRequest(connection, seat.pinned());
			Say say = FrameCodec.decode(frame, Route.TO_ROOM, Say.class);
			// First, because everything else may change while it waits.
			this.room.pace().await(connection, seat.pinned());
			if (!connection.isOpen()) {
				return;
			}
			AccountName speaker = speaker(say, seat, connection);
			Refusal refusal = this.room.refusal(speaker);
			if (refusal != null || !this.room.settings().isPublic()) {
				throw new RefusedException((refusal != null) ? refusal : Refusal.of(RefusalCode.NOT_PERMITTED, null));
			}
			this.room.submit(new RoomCommand.Speak(seat, speaker, new ChatText(say.contents()), null, null, null));
		}
		catch (RefusedException ex) {
			connection.send(ex.refusal());
		}
		catch (InvalidChatException ex) {
			connection.send(Refusal.of(ex, null));
		}
	}

	/**
	 * The first chat pins the speaker, who must be logged in from the same address, then
	 * and later.
	 */
	private AccountName speaker(Say say, ClassicSeat seat, FrameConnection connection) {
		AccountName pinned = seat.pinned();
		AccountName speaker = claimed(say).filter((name) -> pinned == null || pinned.equals(name))
			.flatMap((name) -> this.logins.find(connection.address(), name))
			.orElseThrow(ClassicRoom::notYou);
		seat.pin(speaker);
		return speaker;
	}

	private static Optional<AccountName> claimed(Say say) {
		try {
			return Optional.ofNullable(say.creator()).map(AccountName::new);
		}
		catch (InvalidNameException ex) {
			return Optional.empty();
		}
	}

	private static RefusedException notYou() {
		return new RefusedException(Refusal.of(RefusalCode.NOT_YOU, null));
	}

}
