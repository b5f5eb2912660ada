package dev.chatrooms.server.room;

import java.time.Instant;
import java.util.function.UnaryOperator;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.server.history.Journal;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Brings rooms back from the database, and writes them there: the one place that does,
 * one write after the other, so that none undoes another.
 */
@Component
class RoomArchive {

	private final RoomRepository rooms;

	private final Journal journal;

	private final RoomProperties properties;

	RoomArchive(RoomRepository rooms, Journal journal, RoomProperties properties) {
		this.rooms = rooms;
		this.journal = journal;
		this.properties = properties;
	}

	/**
	 * The room of that name, or a new one; either way in a new epoch, which is stored
	 * before the room's first event can be. One that was not made on purpose belongs to
	 * whoever opens it, unless the server ended while people were in it, who come back.
	 */
	synchronized RestoredRoom restore(RoomName name, @Nullable AccountName founder) {
		RoomRecord row = this.rooms.findByNameKey(name.key()).orElseGet(() -> new RoomRecord(name, Instant.now()));
		if (!row.settings().kept() && row.settings().owner() == null) {
			row.settings(RoomSettings.of(founder));
		}
		row.nextEpoch();
		RoomRecord saved = this.rooms.saveAndFlush(row);
		long last = this.journal.lastSequence(saved.id());
		RoomRules rules = new RoomRules(this.properties.scrollback(), this.properties.crowd());
		return new RestoredRoom(saved.id(), saved.settings(), Room.restored(saved.name(), saved.epoch(), last,
				this.journal.latestChats(saved.id(), saved.name(), rules.scrollback()), rules));
	}

	/**
	 * A room that stays what it is while nobody is in it.
	 * @throws DataIntegrityViolationException if there is one of that name already
	 */
	synchronized RoomEntry create(RoomName name, RoomSettings settings) {
		RoomRecord row = this.rooms.findByNameKey(name.key()).orElseGet(() -> new RoomRecord(name, Instant.now()));
		row.settings(settings);
		return this.rooms.saveAndFlush(row).entry();
	}

	/** Changes what a room is. */
	synchronized RoomEntry change(long id, UnaryOperator<RoomSettings> change) {
		RoomRecord row = this.rooms.findById(id).orElseThrow();
		row.settings(change.apply(row.settings()));
		return this.rooms.saveAndFlush(row).entry();
	}

	/** Remembers that a room is going to be deleted, also if the server is killed. */
	synchronized void doom(long id) {
		RoomRecord row = this.rooms.findById(id).orElseThrow();
		row.doom();
		this.rooms.saveAndFlush(row);
	}

	/** What a room is, by the id of its row. */
	RoomSettings settings(long id) {
		return this.rooms.findById(id).orElseThrow().settings();
	}

}
