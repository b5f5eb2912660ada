package dev.chatrooms.server.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * The journal: appends to the log and reads from the table, after what waits in the log
 * has been moved there.
 */
@Component
class WriteAheadJournal implements Journal {

	private final WriteAheadLog log;

	private final EventTable table;

	/** The last numbers of the rooms to which something has been added. */
	private final Map<Long, Long> lastSequences = new ConcurrentHashMap<>();

	WriteAheadJournal(WriteAheadLog log, EventTable table) {
		this.log = log;
		this.table = table;
	}

	@Override
	public void append(long roomId, List<Entry> entries) {
		List<EventRow> rows = entries.stream().map((entry) -> EventRow.of(roomId, entry)).toList();
		long last = lastOfRoom(roomId)
			.orElseThrow(() -> new DataIntegrityViolationException("There is no room " + roomId));
		for (EventRow row : rows) {
			if (row.sequence() <= last) {
				throw new DataIntegrityViolationException("Room " + roomId + " has used number " + row.sequence());
			}
			last = row.sequence();
		}
		try {
			this.log.append(rows);
			this.lastSequences.put(roomId, last);
		}
		catch (Error ex) {
			// Only the files know now what became of it.
			this.lastSequences.remove(roomId);
			throw ex;
		}
	}

	@Override
	public long lastSequence(long roomId) {
		return lastOfRoom(roomId).orElse(0L);
	}

	private Optional<Long> lastOfRoom(long roomId) {
		Long last = this.lastSequences.get(roomId);
		if (last != null) {
			return Optional.of(last);
		}
		settle(roomId);
		return this.table.lastSequence(roomId);
	}

	@Override
	public List<RoomEvent> events(long roomId, RoomName room, long from, long to, int count) {
		settle(roomId);
		return this.table.events(roomId, room, from, to, count);
	}

	@Override
	public Optional<Posted> findChat(long roomId, RoomName room, AccountName author, String chatId) {
		settle(roomId);
		return this.table.findChat(roomId, room, author, chatId);
	}

	@Override
	public List<Posted> latestChats(long roomId, RoomName room, int count) {
		settle(roomId);
		return this.table.latestChats(roomId, room, count);
	}

	@Override
	public List<Posted> chatsBefore(long roomId, RoomName room, long sequence, int count) {
		settle(roomId);
		return this.table.chatsBefore(roomId, room, sequence, count);
	}

	@Override
	public List<Posted> search(ChatQuery query, int count) {
		this.log.move();
		return this.table.search(query, count);
	}

	@Override
	public int countChats(long roomId, long after, AccountName notBy, int most) {
		settle(roomId);
		return this.table.countChats(roomId, after, notBy, most);
	}

	private void settle(long roomId) {
		if (this.log.hasEventsOf(roomId)) {
			this.log.move();
		}
	}

	@Override
	public void delete(long roomId) {
		settle(roomId);
		this.table.delete(roomId);
		this.lastSequences.remove(roomId);
	}

}
