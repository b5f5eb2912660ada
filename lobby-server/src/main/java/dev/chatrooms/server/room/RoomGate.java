package dev.chatrooms.server.room;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Feed;
import dev.chatrooms.protocol.Leave;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Repair;
import dev.chatrooms.protocol.RoomRequest;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.server.wire.FrameConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows which connection is whose seat, and lets nobody through without a ticket. What
 * changes nothing for the others is answered here. Runs on the room's lane only, unless a
 * method says otherwise.
 */
final class RoomGate {

	private static final Logger log = LoggerFactory.getLogger(RoomGate.class);

	/** Mishaps of a connection, after which its owner comes back on another. */
	private static final Set<RefusalCode> MISHAPS = EnumSet.of(RefusalCode.TOO_SLOW, RefusalCode.FRAME_TOO_SLOW,
			RefusalCode.BAD_FRAME);

	private static final String UNCERTAIN = "What you said lately cannot be looked up just now; join again.";

	private final ConnectionSeats seats;

	private final KeyHolders keyHolders;

	private final TicketOffice tickets;

	private final RoomDelivery delivery;

	private final ChatIds chats;

	private final Supplier<RoomSettings> settings;

	private final Consumer<RoomCommand.Depart> cut;

	private final SpeakingRights rights;

	/** Whether everybody was put out, and nobody comes in any more. */
	private boolean isDisbanded;

	/**
	 * The gate of one room.
	 * @param seats of those who have entered
	 * @param settings what the room is now
	 * @param cut takes the departures of those who may yet come back
	 */
	RoomGate(ConnectionSeats seats, TicketOffice tickets, RoomDelivery delivery, ChatIds chats,
			Supplier<RoomSettings> settings, Consumer<RoomCommand.Depart> cut) {
		this.seats = seats;
		this.keyHolders = new KeyHolders(seats, delivery);
		this.tickets = tickets;
		this.delivery = delivery;
		this.chats = chats;
		this.settings = settings;
		this.rights = new SpeakingRights(settings);
		this.cut = cut;
	}

	/** Who may talk here. */
	SpeakingRights rights() {
		return this.rights;
	}

	/** Whose connection it is, as far as that is known yet; from any thread. */
	@Nullable AccountName person(FrameConnection connection) {
		return this.seats.person(connection);
	}

	/** Whom a ticket would let in; from any thread. */
	@Nullable AccountName holder(String ticket) {
		return this.tickets.holder(ticket);
	}

	/** The commands among the inputs; everything else is answered here. */
	List<RoomCommand> admit(Batch batch) {
		this.chats.begin();
		List<RoomCommand> commands = new ArrayList<>(batch.inputs().size());
		for (RoomInput input : batch.inputs()) {
			RoomCommand command = command(input);
			if (command != null) {
				commands.add(command);
			}
		}
		this.keyHolders.renew();
		return commands;
	}

	private @Nullable RoomCommand command(RoomInput input) {
		if (input instanceof RoomInput.Request request) {
			return request.request().accept(new Asked(request));
		}
		if (input instanceof RoomInput.Gone gone) {
			return gone(gone.connection());
		}
		if (input instanceof RoomInput.Rekey) {
			this.keyHolders.exclude();
		}
		if (input instanceof RoomCommand.Expel expulsion) {
			shutOut(expulsion);
		}
		if (input instanceof RoomCommand.Arrive arrival && this.isDisbanded) {
			arrival.seat().dismiss(Refusal.of(RefusalCode.ROOM_CLOSED, arrival.label()));
			return null;
		}
		return (input instanceof RoomCommand command) ? command : null;
	}

	/** Who was cut may come back soon, and then nobody needs to have heard of it. */
	private @Nullable RoomCommand gone(FrameConnection connection) {
		ConnectionSeat seat = this.seats.remove(connection);
		if (seat == null) {
			return null;
		}
		vacate(seat);
		RoomCommand.Depart departure = new RoomCommand.Depart(seat);
		RefusalCode farewell = connection.farewell();
		if (farewell != null && !MISHAPS.contains(farewell)) {
			return departure;
		}
		this.cut.accept(departure);
		return null;
	}

	/** What is said from here on is not for who has left, unless it is for everybody. */
	private void vacate(ConnectionSeat seat) {
		this.delivery.forget(seat);
		this.keyHolders.left(this.settings.get().isPublic());
	}

	/**
	 * Before anything else is sent: what follows is sealed with a key they do not get,
	 * also if they have left the room with the one before.
	 */
	private void shutOut(RoomCommand.Expel expulsion) {
		this.isDisbanded |= expulsion.isLast();
		this.seats.shutOut(expulsion.whom());
		this.keyHolders.shutOut(expulsion.whom());
	}

	/** What a connection asks, seen by the gate. */
	private final class Asked implements RoomRequest.Cases<@Nullable RoomCommand> {

		private final FrameConnection connection;

		private final @Nullable ChatText text;

		private final @Nullable Refusal fault;

		Asked(RoomInput.Request input) {
			this.connection = input.connection();
			this.text = input.text();
			this.fault = input.fault();
		}

		@Override
		public @Nullable RoomCommand enter(Enter request) {
			if (!this.connection.isOpen()) {
				// Its end may have overtaken its request; a seat would stay taken for
				// ever.
				return null;
			}
			if (RoomGate.this.seats.of(this.connection) != null) {
				return refuse(Refusal.of(RefusalCode.ALREADY_IN, request.label()));
			}
			Optional<Holder> holder = RoomGate.this.tickets.redeem(request.ticket());
			if (holder.isEmpty()) {
				return refuse(Refusal.of(RefusalCode.BAD_TICKET, request.label()));
			}
			ConnectionSeat seat = RoomGate.this.seats.take(this.connection, holder.get());
			RoomGate.this.keyHolders.add(seat);
			this.connection.letIn();
			return new RoomCommand.Arrive(seat, seat.name(), request.have() != null, request.label());
		}

		@Override
		public @Nullable RoomCommand say(Say request) {
			ConnectionSeat seat = seat(request);
			if (seat == null) {
				return null;
			}
			if (this.text == null) {
				return (this.fault != null) ? refuse(this.fault) : null;
			}
			String id = request.id();
			if (id != null && this.connection.isFinishing()) {
				// Nobody would hear what became of it; it comes again.
				return null;
			}
			if (id != null && !claim(seat, id, Boolean.TRUE.equals(request.again()))) {
				return this.connection.isFinishing() ? null
						: new RoomCommand.Repeat(seat, seat.name(), id, request.label());
			}
			Refusal refusal = RoomGate.this.rights.take(seat.name(), request.label());
			return (refusal != null) ? refuse(refusal)
					: new RoomCommand.Speak(seat, seat.name(), this.text, request.style(), id, request.label());
		}

		/** Only this connection pays for a journal that cannot be read. */
		private boolean claim(ConnectionSeat seat, String id, boolean again) {
			try {
				return RoomGate.this.chats.claim(seat.name(), id, again);
			}
			catch (RuntimeException ex) {
				log.error("Whether a chat of {} is stored cannot be found out: {}", seat.name(), ex.getMessage());
				refuse(Refusal.of(RefusalCode.ROOM_CLOSED, UNCERTAIN, null));
				return false;
			}
		}

		@Override
		public @Nullable RoomCommand repair(Repair request) {
			ConnectionSeat seat = seat(request);
			if (seat != null) {
				RoomGate.this.delivery.repair(seat, request);
			}
			return null;
		}

		@Override
		public @Nullable RoomCommand feed(Feed request) {
			ConnectionSeat seat = seat(request);
			if (seat != null) {
				RoomGate.this.delivery.feed(seat, request);
			}
			return null;
		}

		@Override
		public @Nullable RoomCommand ping(Ping request) {
			this.connection.expectPings();
			ConnectionSeat seat = seat(request);
			if (seat != null) {
				seat.answer(RoomGate.this.delivery.state(request.label()));
			}
			return null;
		}

		@Override
		public @Nullable RoomCommand leave(Leave request) {
			ConnectionSeat seat = seat(request);
			if (seat == null) {
				return null;
			}
			RoomGate.this.seats.remove(this.connection);
			vacate(seat);
			seat.answer(Done.saying("left", request.label()));
			return new RoomCommand.Depart(seat);
		}

		private @Nullable ConnectionSeat seat(RoomRequest request) {
			ConnectionSeat seat = RoomGate.this.seats.of(this.connection);
			if (seat == null) {
				refuse(Refusal.of(RefusalCode.ENTER_FIRST, request.label()));
			}
			else if (seat.isShutOut()) {
				refuse(Refusal.of(RefusalCode.REMOVED, request.label()));
				return null;
			}
			return seat;
		}

		private @Nullable RoomCommand refuse(Refusal refusal) {
			this.connection.refuse(refusal);
			return null;
		}

	}

}
