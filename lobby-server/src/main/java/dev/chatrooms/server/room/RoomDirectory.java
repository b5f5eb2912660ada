package dev.chatrooms.server.room;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.history.Journal;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * The rooms that are known: those that are open, and those that were made on purpose. A
 * room that was only joined is known while it is open, and then its name is free again.
 * Thread-safe.
 */
@Service
public class RoomDirectory implements InitializingBean {

	/** One came, and one left. */
	private static final long SEQUENCE_OF_ONE_VISIT = 2;

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

	/** Those of these rooms that were made on purpose, by the ids of their rows. */
	public List<RoomEntry> kept(Set<Long> ids) {
		return entries(this.rooms.findByKeptTrueAndIdIn(ids));
	}

	/**
	 * The rooms that are listed while nobody is in them, in the order of their names.
	 * @param after the last name that is not wanted any more, if any
	 * @param hiddenToo whether those are wanted that are hidden
	 * @param most how many are wanted
	 */
	public List<RoomEntry> permanent(@Nullable RoomName after, boolean hiddenToo, int most) {
		return entries(this.rooms.findPermanent((after != null) ? after.key() : "", hiddenToo, Limit.of(most)));
	}

	/** The rooms that were made on purpose and belong to somebody. */
	public List<RoomEntry> ownedBy(AccountName owner) {
		return entries(this.rooms.findByKeptTrueAndOwner(owner.text()));
	}

	/** How many those are. */
	public long countOwnedBy(AccountName owner) {
		return this.rooms.countByKeptTrueAndOwner(owner.text());
	}

	private static List<RoomEntry> entries(List<RoomRecord> rows) {
		return rows.stream().map(RoomRecord::entry).toList();
	}

	/**
	 * Refuses a name that some room has.
	 * @throws RefusedException if there is one
	 */
	public void checkFree(RoomName name) {
		if (find(name).isPresent()) {
			// As it was typed: how a private room is spelled is not for everybody.
			throw new RefusedException(
					Refusal.of(RefusalCode.ROOM_EXISTS, "There is a room called " + name + " already.", null));
		}
	}

	/**
	 * Makes a room.
	 * @throws RefusedException if it is known already
	 */
	public synchronized RoomEntry create(RoomName name, RoomSettings settings) {
		checkFree(name);
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

	/** What belonged to somebody who is gone for good belongs to nobody. */
	public synchronized void disown(AccountName owner) {
		this.rooms.findByOwner(owner.text())
			.forEach((row) -> change(row.entry(), (was) -> was.kept() ? was.ownedBy(null) : RoomSettings.of(null)));
	}

	/** A room that was only joined is whoever's opens it next. */
	public synchronized void free(RoomEntry entry) {
		change(entry, (was) -> was.kept() ? was : RoomSettings.of(null));
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

	/**
	 * Forgets a room that is closing if nobody keeps it and one person at most has looked
	 * into it. Were two or more there, somebody who was cut may yet come back and go on
	 * from a number, which must not be given twice.
	 */
	public synchronized void forgetIfUnused(RoomEntry entry) {
		boolean isKept = this.rooms.findById(entry.id()).map((row) -> row.settings().kept()).orElse(true);
		if (!isKept && this.journal.lastSequence(entry.id()) <= SEQUENCE_OF_ONE_VISIT
				&& this.journal.latestChats(entry.id(), entry.name(), 1).isEmpty()) {
			delete(entry);
		}
	}

	/** Deletes a room that is not open, if it is going to be. */
	public void deleteIfDoomed(RoomEntry entry) {
		if (isDoomed(entry.id())) {
			delete(entry);
		}
	}

	/** Deletes a room that is not open, and all that was said in it. */
	public synchronized void delete(RoomEntry entry) {
		this.doomed.remove(entry.id());
		this.journal.delete(entry.id());
		this.rooms.deleteById(entry.id());
	}

}
