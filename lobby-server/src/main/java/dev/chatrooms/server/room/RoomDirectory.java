package dev.chatrooms.server.room;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.history.Journal;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * The rooms that are known: those that are open, and those that were made on purpose. A
 * room that was only joined is known while it is open, and then its name is free again.
 * Thread-safe.
 */
@Service
public class RoomDirectory implements InitializingBean {

	private final Set<Long> doomed = ConcurrentHashMap.newKeySet();

	private final RoomRepository rooms;

	private final RoomArchive archive;

	private final OpenRooms open;

	private final Journal journal;

	RoomDirectory(RoomRepository rooms, RoomArchive archive, OpenRooms open, Journal journal) {
		this.rooms = rooms;
		this.archive = archive;
		this.open = open;
		this.journal = journal;
	}

	/** Deletes what could not be deleted before the server ended. */
	@Override
	public void afterPropertiesSet() {
		this.rooms.findByDoomedTrue().forEach((room) -> delete(room.entry()));
	}

	/** The room of that name, if it is known. */
	public Optional<RoomEntry> find(RoomName name) {
		Optional<OpenRoom> opened = this.open.find(name);
		return opened.isPresent() ? opened.map(OpenRoom::entry)
				: this.rooms.findByNameKey(name.key())
					.map(RoomRecord::entry)
					.filter((entry) -> entry.settings().kept());
	}

	/** The rooms that were made on purpose. */
	public List<RoomEntry> kept() {
		return this.rooms.findByKeptTrue().stream().map(RoomRecord::entry).toList();
	}

	/** All rooms that there ever were, but for those that were deleted. */
	public List<RoomEntry> everything() {
		return this.rooms.findAll().stream().map(RoomRecord::entry).toList();
	}

	/**
	 * Makes a room.
	 * @throws RefusedException if it is known already
	 */
	public synchronized RoomEntry create(RoomName name, RoomSettings settings) {
		if (find(name).isPresent()) {
			throw new RefusedException(Refusal.of(RefusalCode.ROOM_EXISTS,
					"There is a room called " + find(name).orElseThrow().name() + " already.", null));
		}
		try {
			return this.archive.create(name, settings);
		}
		catch (DataIntegrityViolationException ex) {
			throw new RefusedException(Refusal.of(RefusalCode.ROOM_EXISTS, null));
		}
	}

	/** Changes what a room is; it stays so from here on. */
	public synchronized RoomEntry change(RoomEntry entry, UnaryOperator<RoomSettings> change) {
		RoomEntry changed = this.archive.change(entry.id(), change);
		this.open.find(entry.name()).ifPresent((room) -> room.settings(changed.settings()));
		return changed;
	}

	/** From here on nobody enters the room, which is going to be deleted. */
	public void doom(long id) {
		this.doomed.add(id);
		this.archive.doom(id);
	}

	/** Whether it is going to be deleted. */
	public boolean isDoomed(long id) {
		return this.doomed.contains(id);
	}

	/** Deletes a room that is not open, and all that was said in it. */
	public synchronized void delete(RoomEntry entry) {
		this.doomed.remove(entry.id());
		this.journal.delete(entry.id());
		this.rooms.deleteById(entry.id());
	}

}
