package dev.chatrooms.server.lobby;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.ListRooms;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Reply;
import dev.chatrooms.protocol.RoomList;
import dev.chatrooms.server.delivery.GroupAddress;
import dev.chatrooms.server.limits.LimitProperties;
import dev.chatrooms.server.room.OpenRoom;
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

	private final LobbyProperties properties;

	private final LimitProperties limits;

	JoinDesk(OpenRooms rooms, LobbyProperties properties, LimitProperties limits) {
		this.rooms = rooms;
		this.properties = properties;
		this.limits = limits;
	}

	Reply list(ListRooms request) {
		List<OpenRoom> open = this.rooms.list()
			.stream()
			.sorted(Comparator.comparing(OpenRoom::name))
			.filter((room) -> request.after() == null || room.name().compareTo(request.after()) > 0)
			.toList();
		int size = Math.min(open.size(), Limits.ROOMS_PER_PAGE);
		RoomList page = page(open, size, request.label());
		// Names of many bytes may not fit; half of them will, or half of those.
		while (size > 1 && FrameCodec.payloadLength(page) > Limits.MAX_PAYLOAD) {
			size = size / 2;
			page = page(open, size, request.label());
		}
		return page;
	}

	Reply admit(Join request, LobbySession session) {
		AccountName holder = session.account()
			.orElseThrow(() -> new RefusedException(Refusal.of(RefusalCode.LOGIN_FIRST, null)));
		if (this.rooms.countOthers(request.room(), holder) >= this.limits.roomsPerAccount()) {
			throw new RefusedException(Refusal.of(RefusalCode.TOO_MANY_ROOMS, null));
		}
		Ticket ticket = this.rooms.admit(request.room(), holder);
		GroupAddress group = ticket.address().group();
		return new Admission(ticket.address().port(), (group != null) ? group.group() : null,
				(group != null) ? group.port() : null, this.properties.advertisedHost(), ticket.room(), ticket.secret(),
				request.label());
	}

	private static RoomList page(List<OpenRoom> open, int size, @Nullable String label) {
		List<RoomName> names = new ArrayList<>(size);
		List<Integer> people = new ArrayList<>(size);
		for (OpenRoom room : open.subList(0, size)) {
			names.add(room.name());
			people.add(room.people());
		}
		return new RoomList(names, people, size < open.size(), label);
	}

}
