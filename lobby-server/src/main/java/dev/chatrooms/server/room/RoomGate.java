package dev.chatrooms.server.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.model.InvalidChatException;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Feed;
import dev.chatrooms.protocol.Leave;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Repair;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RoomRequest;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.server.wire.FrameConnection;
import org.jspecify.annotations.Nullable;

/**
 * Knows which connection is whose seat, and lets nobody through without a ticket. Runs on
 * the room's lane only.
 */
final class RoomGate {

	private final Map<FrameConnection, ConnectionSeat> seats = new HashMap<>();

	private final TicketOffice tickets;

	RoomGate(TicketOffice tickets) {
		this.tickets = tickets;
	}

	/** The commands among the inputs; everything else is answered here. */
	List<RoomCommand> admit(Batch batch) {
		List<RoomCommand> commands = new ArrayList<>(batch.inputs().size());
		for (RoomInput input : batch.inputs()) {
			RoomCommand command = command(input);
			if (command != null) {
				commands.add(command);
			}
		}
		return commands;
	}

	private @Nullable RoomCommand command(RoomInput input) {
		if (input instanceof RoomInput.Request request) {
			return request.request().accept(new Asked(request.connection()));
		}
		if (input instanceof RoomInput.Gone gone) {
			ConnectionSeat seat = this.seats.remove(gone.connection());
			return (seat != null) ? new RoomCommand.Depart(seat) : null;
		}
		return (RoomCommand) input;
	}

	/** What a connection asks, seen by the gate. */
	private final class Asked implements RoomRequest.Cases<@Nullable RoomCommand> {

		private final FrameConnection connection;

		Asked(FrameConnection connection) {
			this.connection = connection;
		}

		@Override
		public @Nullable RoomCommand enter(Enter request) {
			if (!this.connection.isOpen()) {
				// Its end may have overtaken its request; a seat would stay taken for
				// ever.
				return null;
			}
			if (RoomGate.this.seats.containsKey(this.connection)) {
				return refuse(Refusal.of(RefusalCode.ALREADY_IN, request.label()));
			}
			Optional<AccountName> holder = RoomGate.this.tickets.redeem(request.ticket());
			if (holder.isEmpty()) {
				return refuse(Refusal.of(RefusalCode.BAD_TICKET, request.label()));
			}
			ConnectionSeat seat = new ConnectionSeat(this.connection, holder.get());
			RoomGate.this.seats.put(this.connection, seat);
			this.connection.letIn();
			return new RoomCommand.Arrive(seat, holder.get(), request.label());
		}

		@Override
		public @Nullable RoomCommand say(Say request) {
			ConnectionSeat seat = RoomGate.this.seats.get(this.connection);
			if (seat == null) {
				return refuse(Refusal.of(RefusalCode.ENTER_FIRST, request.label()));
			}
			try {
				ChatText text = new ChatText(request.contents());
				return new RoomCommand.Speak(seat, seat.name(), text, request.label());
			}
			catch (InvalidChatException ex) {
				return refuse(Refusal.of(ex, request.label()));
			}
		}

		@Override
		public @Nullable RoomCommand repair(Repair request) {
			return refuse(Refusal.of(RefusalCode.WRONG_PLACE, request.label()));
		}

		@Override
		public @Nullable RoomCommand feed(Feed request) {
			return refuse(Refusal.of(RefusalCode.WRONG_PLACE, request.label()));
		}

		@Override
		public @Nullable RoomCommand ping(Ping request) {
			return refuse(Refusal.of(RefusalCode.WRONG_PLACE, request.label()));
		}

		@Override
		public @Nullable RoomCommand leave(Leave request) {
			this.connection.close();
			return null;
		}

		private @Nullable RoomCommand refuse(Refusal refusal) {
			this.connection.refuse(refusal);
			return null;
		}

	}

}
