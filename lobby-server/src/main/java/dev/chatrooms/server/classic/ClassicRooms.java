package dev.chatrooms.server.classic;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.server.account.LoginsEnded;
import dev.chatrooms.server.limits.LimitProperties;
import dev.chatrooms.server.order.RoomDoor;
import dev.chatrooms.server.room.OpenRoom;
import dev.chatrooms.server.room.OpenRooms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.stereotype.Component;

/**
 * The classic endpoints of open rooms: each is made when the first classic client joins
 * the room, and goes when the room closes.
 */
@Component
class ClassicRooms {

	private static final Logger log = LoggerFactory.getLogger(ClassicRooms.class);

	private final Map<Long, Side> sides = new ConcurrentHashMap<>();

	private final OpenRooms rooms;

	private final ClassicEndpoints classic;

	private final RoomDoor door;

	private final int mostForOne;

	ClassicRooms(OpenRooms rooms, ClassicEndpoints classic, RoomDoor door, LimitProperties limits) {
		this.door = door;
		this.mostForOne = limits.roomsPerAccount();
		this.rooms = rooms;
		this.classic = classic;
		rooms.onClosing(this::close);
	}

	/**
	 * The way into a room, which stays open long enough for the client to connect.
	 * @param from where the client is
	 * @throws RefusedException if nobody from there may enter, those from there are in as
	 * many rooms as they may be, or no room is free
	 */
	Admission admit(RoomName name, InetAddress from) {
		Set<AccountName> people = this.classic.logins().of(from);
		this.door.checkAnyOf(people, name, from);
		if (countOthers(name, from) >= (long) this.mostForOne * people.size()) {
			throw new RefusedException(Refusal.of(RefusalCode.TOO_MANY_ROOMS, null));
		}
		OpenRoom room = this.rooms.open(name, from);
		this.classic.thread()
			.schedule(room::release, this.classic.properties().admission().toMillis(), TimeUnit.MILLISECONDS);
		Side side = this.sides.computeIfAbsent(room.id(), (id) -> open(room));
		if (room.isClosing()) {
			// Only where it cannot go on; whoever closes it may have overlooked this
			// side.
			close(room);
			throw new RefusedException(Refusal.of(RefusalCode.ROOM_CLOSED, null));
		}
		side.group().expect();
		side.seats().expect(from);
		this.classic.thread()
			.schedule(() -> side.seats().expectNoMore(from), this.classic.properties().admission().toMillis(),
					TimeUnit.MILLISECONDS);
		return side.endpoint().admission();
	}

	private long countOthers(RoomName one, InetAddress from) {
		return this.sides.values()
			.stream()
			.filter((side) -> !side.seats().isIn(one) && side.seats().isFor(from))
			.count();
	}

	private boolean isWelcome(OpenRoom room, InetAddress from) {
		try {
			this.door.checkAnyOf(this.classic.logins().of(from), room.name(), from);
			return true;
		}
		catch (RefusedException ex) {
			return false;
		}
	}

	/** Who was put out, or has another password now, is logged in nowhere. */
	@EventListener
	void loginsEnded(LoginsEnded ended) {
		this.classic.logins().logOut(ended.name());
		this.sides.values().forEach((side) -> side.seats().putOutStrangers());
	}

	/** The open rooms that anybody may enter, in the order in which they were opened. */
	List<RoomName> list() {
		return this.rooms.list().stream().filter((room) -> room.settings().isPublic()).map(OpenRoom::name).toList();
	}

	private Side open(OpenRoom room) {
		DirectChannel datagrams = new DirectChannel();
		ClassicGroup group = new ClassicGroup(datagrams, this.classic.thread(),
				this.classic.properties().joinSettle().toNanos());
		ClassicRoom seats = new ClassicRoom(room, this.classic.logins(), group, (from) -> isWelcome(room, from));
		try {
			ClassicEndpoint endpoint = this.classic.open("classic.room." + room.id(), seats, datagrams);
			room.subscribe((events) -> deliver(events, room, group));
			log.info("{} opened for classic clients on {}", room.name(), endpoint);
			return new Side(endpoint, seats, group);
		}
		catch (IOException ex) {
			log.warn("{} could not be opened for classic clients: {}", room.name(), ex.getMessage());
			throw new RefusedException(Refusal.of(RefusalCode.NO_ROOM_FREE, null));
		}
	}

	/**
	 * What is said in a room that is no longer for everybody is not sent in clear text.
	 */
	private void deliver(List<RoomEvent> events, OpenRoom room, ClassicGroup group) {
		Side side = this.sides.get(room.id());
		if (side == null || side.group() != group) {
			return;
		}
		if (room.settings().isPublic()) {
			group.deliver(events);
		}
		else {
			this.classic.thread().execute(() -> close(room));
		}
	}

	private void close(OpenRoom room) {
		Side side = this.sides.remove(room.id());
		if (side != null) {
			this.classic.close(side.endpoint());
		}
	}

	/**
	 * The classic side of a room.
	 *
	 * @param endpoint where it is
	 * @param seats who is in it
	 * @param group brings chats to its members
	 */
	private record Side(ClassicEndpoint endpoint, ClassicRoom seats, ClassicGroup group) {

	}

}
