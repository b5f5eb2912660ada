package dev.chatrooms.server.room;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.limits.LimitProperties;
import dev.chatrooms.server.limits.Origin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * The rooms that are open. Opening and closing take turns. Thread-safe; the one class
 * that knows where rooms live.
 */
@Service
public class OpenRooms {

	private static final Logger log = LoggerFactory.getLogger(OpenRooms.class);

	private final Map<RoomName, Opened> rooms = new LinkedHashMap<>();

	private final List<Consumer<OpenRoom>> openingListeners = new CopyOnWriteArrayList<>();

	private final List<Consumer<OpenRoom>> closingListeners = new CopyOnWriteArrayList<>();

	private final RoomFacilities facilities;

	private final RoomArchive archive;

	private final RoomOpener opener;

	private final int mostFromOne;

	OpenRooms(RoomFacilities facilities, RoomArchive archive, RoomOpener opener, LimitProperties limits) {
		this.mostFromOne = limits.openRoomsPerAddress();
		this.facilities = facilities;
		this.archive = archive;
		this.opener = opener;
	}

	/**
	 * A ticket for a room, which is opened if it is not open.
	 * @param founder to whom it belongs if it is opened now and was not made on purpose
	 * @param from where the request comes from
	 * @throws RefusedException if no room is free, or this one is full
	 */
	public Ticket admit(RoomName name, Holder holder, @Nullable AccountName founder, InetAddress from) {
		Opened opened = claim(name, founder, Origin.of(from));
		return new Ticket(opened.room().name(), opened.address(), opened.room().ticketFor(holder));
	}

	/**
	 * A room, opened if it is not open, that stays open until the claim is released.
	 * @param from where the request comes from
	 * @throws RefusedException if no room is free, or this one is being closed
	 */
	public OpenRoom open(RoomName name, InetAddress from) {
		return claim(name, null, Origin.of(from)).room();
	}

	/** How many rooms somebody is in or holds a ticket to, other than this one. */
	public int countOthers(RoomName one, AccountName person) {
		return (int) list().stream().filter((room) -> !room.name().equals(one) && room.isFor(person)).count();
	}

	/** The open rooms in the order in which they were opened. */
	public List<OpenRoom> list() {
		synchronized (this.rooms) {
			return this.rooms.values().stream().map(Opened::room).toList();
		}
	}

	/** The open room of that name. */
	public Optional<OpenRoom> find(RoomName name) {
		return Optional.ofNullable(opened(name)).map(Opened::room);
	}

	/** Calls the listener when a room has been opened, before anybody gets a ticket. */
	public void onOpening(Consumer<OpenRoom> listener) {
		this.openingListeners.add(listener);
	}

	/**
	 * Calls the listener when a room begins to close; nobody else opens one meanwhile.
	 */
	public void onClosing(Consumer<OpenRoom> listener) {
		this.closingListeners.add(listener);
	}

	/** Behind the back of whoever was last: they must not wait for it. */
	private void closeIfIdle(OpenRoom room) {
		if (room.occupancy().close()) {
			close(room);
		}
	}

	private void closeAnyway(OpenRoom room) {
		if (room.occupancy().closeAnyway()) {
			log.error("{} cannot go on and is closed; it can be joined again", room.name());
			Refusal reason = Refusal.of(RefusalCode.ROOM_CLOSED, null);
			room.sequencer().room().seats().keySet().forEach((seat) -> seat.dismiss(reason));
			room.endpoint().awaitEnd();
			close(room);
		}
	}

	private void later(Consumer<OpenRoom> deed, OpenRoom room) {
		this.facilities.lanes().doors().execute(() -> {
			synchronized (this) {
				deed.accept(room);
			}
		});
	}

	/** Whoever wants in where it is open does not wait for those who open or close. */
	private Opened claim(RoomName name, @Nullable AccountName founder, Origin from) {
		Opened known = opened(name);
		Opened opened = (known != null && known.room().claim()) ? known : openOrClaim(name, founder, from);
		if (opened.room().occupancy().isDisbanded()) {
			opened.room().release();
			throw new RefusedException(
					Refusal.of(RefusalCode.BUSY, name + " is being closed; try again in a moment.", null));
		}
		return opened;
	}

	private synchronized Opened openOrClaim(RoomName name, @Nullable AccountName founder, Origin from) {
		Opened opened = opened(name);
		if (opened != null && opened.room().claim()) {
			return opened;
		}
		checkFree(from);
		OpenRoom room = new OpenRoom(this.archive.restore(name, founder), this.facilities, new Doorkeeper());
		room.claim();
		Opened fresh = new Opened(room, this.opener.open(room), from);
		synchronized (this.rooms) {
			this.rooms.put(name, fresh);
		}
		// Only now, so that what changes meanwhile finds the room or is found by it.
		room.settings(this.archive.settings(room.id()));
		this.openingListeners.forEach((listener) -> listener.accept(room));
		return fresh;
	}

	private void checkFree(Origin from) {
		synchronized (this.rooms) {
			if (this.rooms.size() >= this.facilities.properties().maxOpen()) {
				throw new RefusedException(Refusal.of(RefusalCode.NO_ROOM_FREE, null));
			}
			if (this.rooms.values().stream().filter((room) -> room.from().equals(from)).count() >= this.mostFromOne) {
				throw new RefusedException(Refusal.of(RefusalCode.NO_ROOM_FREE,
						"As many rooms as may be were opened from your address; try again later.", null));
			}
		}
	}

	private void close(OpenRoom room) {
		Opened opened;
		synchronized (this.rooms) {
			opened = this.rooms.remove(room.name());
		}
		if (opened == null) {
			return;
		}
		try {
			this.closingListeners.forEach((listener) -> listener.accept(room));
		}
		catch (RuntimeException ex) {
			log.error("{} could not be closed everywhere", room.name(), ex);
		}
		finally {
			this.opener.close(room, opened.address().group());
			log.info("{} closed", room.name());
		}
	}

	private @Nullable Opened opened(RoomName name) {
		synchronized (this.rooms) {
			return this.rooms.get(name);
		}
	}

	/**
	 * An open room and where it is.
	 *
	 * @param room the room
	 * @param address where it is
	 * @param from where it was opened from
	 */
	private record Opened(OpenRoom room, RoomAddress address, Origin from) {

	}

	/** Hears from rooms on their lanes. */
	private final class Doorkeeper implements Caretaker {

		@Override
		public void idle(OpenRoom room) {
			later(OpenRooms.this::closeIfIdle, room);
		}

		@Override
		public void abandon(OpenRoom room) {
			later(OpenRooms.this::closeAnyway, room);
		}

	}

}
