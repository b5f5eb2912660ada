package dev.chatrooms.server.classic;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.model.InvalidChatException;
import dev.chatrooms.model.InvalidNameException;
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

	private final AtomicBoolean saidFarewell = new AtomicBoolean();

	private final OpenRoom room;

	private final ClassicLogins logins;

	private final ClassicGroup group;

	ClassicRoom(OpenRoom room, ClassicLogins logins, ClassicGroup group) {
		this.room = room;
		this.logins = logins;
		this.group = group;
	}

	@Override
	public void opened(FrameConnection connection) {
		this.logins.connected(connection.address());
		if (this.room.settings().isPublic() && this.room.claim()) {
			ClassicSeat seat = new ClassicSeat(connection, this.group);
			this.seats.put(connection, seat);
			this.room.submit(new RoomCommand.Arrive(seat, null, false, null));
		}
		else {
			connection.close();
		}
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
			AccountName speaker = speaker(say, seat, connection);
			Refusal refusal = this.room.refusal(speaker);
			if (refusal != null || !this.room.settings().isPublic()) {
				throw new RefusedException((refusal != null) ? refusal : Refusal.of(RefusalCode.NOT_PERMITTED, null));
			}
			this.room.pace().await(connection, speaker);
			this.room.submit(new RoomCommand.Speak(seat, speaker, new ChatText(say.contents()), null, null, null));
		}
		catch (RefusedException ex) {
			connection.send(ex.refusal());
		}
		catch (InvalidChatException ex) {
			connection.send(Refusal.of(ex, null));
		}
	}

	/** The first chat pins the speaker, who must be logged in from the same address. */
	private AccountName speaker(Say say, ClassicSeat seat, FrameConnection connection) {
		Optional<AccountName> claimed = claimed(say);
		AccountName pinned = seat.pinned();
		if (pinned != null) {
			return claimed.filter(pinned::equals).orElseThrow(ClassicRoom::notYou);
		}
		AccountName speaker = claimed.flatMap((name) -> this.logins.find(connection.address(), name))
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
