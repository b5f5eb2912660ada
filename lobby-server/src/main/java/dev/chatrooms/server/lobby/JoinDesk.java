package dev.chatrooms.server.lobby;

import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.ListRooms;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Reply;
import dev.chatrooms.protocol.RoomList;
import dev.chatrooms.server.delivery.GroupAddress;
import dev.chatrooms.server.account.Accounts;
import dev.chatrooms.server.history.ReadPositions;
import dev.chatrooms.server.limits.ChatPace;
import dev.chatrooms.server.limits.LimitProperties;
import dev.chatrooms.server.lobby.ListOfRooms.Listed;
import dev.chatrooms.server.order.RoomDoor;
import dev.chatrooms.server.room.OpenRooms;
import dev.chatrooms.server.room.Ticket;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells which rooms there are, and sends people into them with a ticket.
 */
@Component
class JoinDesk {

	private final OpenRooms rooms;

	private final ListOfRooms list;

	private final RoomDoor door;

	private final LobbyProperties properties;

	private final LimitProperties limits;

	private final Accounts accounts;

	private final ReadPositions positions;

	private final ChatPace pace;

	JoinDesk(OpenRooms rooms, ListOfRooms list, RoomDoor door, LobbyProperties properties, LimitProperties limits,
			Accounts accounts, ReadPositions positions, ChatPace pace) {
		this.pace = pace;
		this.accounts = accounts;
		this.positions = positions;
		this.rooms = rooms;
		this.list = list;
		this.door = door;
		this.properties = properties;
		this.limits = limits;
	}

	Reply list(ListRooms request, LobbySession session) {
		List<Listed> all = this.list.of(session.account().orElse(null), Boolean.TRUE.equals(request.mine()),
				request.after());
		return Pages.ofFirst(all, Limits.ROOMS_PER_PAGE,
				(some) -> page(some, some.size() < all.size(), request.label()));
	}

	Reply admit(Join request, LobbySession session) {
		AccountName holder = session.account()
			.orElseThrow(() -> new RefusedException(Refusal.of(RefusalCode.LOGIN_FIRST, null)));
		this.pace.awaitInLobby(session.connection(), holder);
		if (this.rooms.countOthers(request.room(), holder) >= this.limits.roomsPerAccount()) {
			throw new RefusedException(Refusal.of(RefusalCode.TOO_MANY_ROOMS, null));
		}
		this.door.check(request, holder, session.connection().address());
		Ticket ticket = this.rooms.admit(request.room(), session.holder(holder),
				this.accounts.isGuest(holder) ? null : holder, session.connection().address());
		try {
			// What was decided while the room was opened holds as well.
			this.door.checkAgain(request, holder, session.connection());
		}
		catch (RefusedException ex) {
			this.rooms.find(request.room()).ifPresent((room) -> room.revokeTickets(holder));
			throw ex;
		}
		GroupAddress group = ticket.address().group();
		Long read = this.rooms.find(request.room())
			.flatMap((room) -> this.positions.of(holder, room.id()))
			.orElse(null);
		return new Admission(ticket.address().port(), (group != null) ? group.group() : null,
				(group != null) ? group.port() : null, this.properties.advertisedHost(), ticket.room(), ticket.secret(),
				read, request.label());
	}

	private static RoomList page(List<Listed> some, boolean more, @Nullable String label) {
		return new RoomList(some.stream().map(Listed::name).toList(), some.stream().map(Listed::people).toList(),
				some.stream().map(Listed::detail).toList(), more, label);
	}

}
