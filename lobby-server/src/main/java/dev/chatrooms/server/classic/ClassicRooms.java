package dev.chatrooms.server.classic;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.room.OpenRoom;
import dev.chatrooms.server.room.OpenRooms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.integration.channel.DirectChannel;
import org.springframework.stereotype.Component;

/**
 * The classic endpoints of open rooms: each is made when the first classic client joins
 * the room, and goes when the room closes.
 */
@Component
class ClassicRooms {

	private static final Logger log = LoggerFactory.getLogger(ClassicRooms.class);

	private final Map<Long, ClassicEndpoint> endpoints = new ConcurrentHashMap<>();

	private final OpenRooms rooms;

	private final ClassicEndpoints classic;

	ClassicRooms(OpenRooms rooms, ClassicEndpoints classic) {
		this.rooms = rooms;
		this.classic = classic;
		rooms.onClosing(this::close);
	}

	/**
	 * The way into a room, which stays open long enough for the client to connect.
	 * @throws RefusedException if no room is free
	 */
	Admission admit(RoomName name) {
		OpenRoom room = this.rooms.open(name);
		this.classic.thread()
			.schedule(room::release, this.classic.properties().admission().toMillis(), TimeUnit.MILLISECONDS);
		return this.endpoints.computeIfAbsent(room.id(), (id) -> open(room)).admission();
	}

	/** The open rooms, in the order in which they were opened. */
	List<RoomName> list() {
		return this.rooms.list().stream().map(OpenRoom::name).toList();
	}

	private ClassicEndpoint open(OpenRoom room) {
		DirectChannel datagrams = new DirectChannel();
		ClassicGroup group = new ClassicGroup(datagrams, this.classic.thread(),
				this.classic.properties().joinSettle().toNanos());
		ClassicRoom side = new ClassicRoom(room, this.classic.logins(), group);
		try {
			ClassicEndpoint endpoint = this.classic.open("classic.room." + room.id(), side, side::receive, datagrams);
			room.subscribe(group);
			log.info("{} opened for classic clients on {}", room.name(), endpoint);
			return endpoint;
		}
		catch (IOException ex) {
			log.warn("{} could not be opened for classic clients: {}", room.name(), ex.getMessage());
			throw new RefusedException(Refusal.of(RefusalCode.NO_ROOM_FREE, null));
		}
	}

	private void close(OpenRoom room) {
		ClassicEndpoint endpoint = this.endpoints.remove(room.id());
		if (endpoint != null) {
			this.classic.close(endpoint);
		}
	}

}
