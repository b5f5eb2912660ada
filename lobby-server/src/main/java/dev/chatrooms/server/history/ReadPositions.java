package dev.chatrooms.server.history;

import java.util.Optional;

import dev.chatrooms.model.AccountName;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far everybody has read in each room. Plain JDBC like the journal, whose numbers it
 * keeps. Thread-safe.
 */
@Repository
public class ReadPositions {

	/** Nobody needs to know it better. */
	private static final int MOST_COUNTED = 1000;

	private final JdbcTemplate jdbc;

	private final Journal journal;

	ReadPositions(JdbcTemplate jdbc, Journal journal) {
		this.jdbc = jdbc;
		this.journal = journal;
	}

	/** The number of the last event that the reader has seen, if anything is known. */
	public Optional<Long> of(AccountName reader, long roomId) {
		return this.jdbc
			.queryForList("select sequence from read_position where name_key = ? and room_id = ?", Long.class,
					reader.key(), roomId)
			.stream()
			.findFirst();
	}

	/**
	 * The reader has read on.
	 * @return whether it was not known yet
	 */
	@Transactional
	public boolean advance(AccountName reader, long roomId, long sequence) {
		if (of(reader, roomId).isEmpty()) {
			return this.jdbc.update("merge into read_position key (name_key, room_id) values (?, ?, ?)", reader.key(),
					roomId, sequence) > 0;
		}
		return this.jdbc.update(
				"update read_position set sequence = ? where name_key = ? and room_id = ? " + "and sequence < ?",
				sequence, reader.key(), roomId, sequence) > 0;
	}

	/**
	 * How many chats of others the reader has not seen, at most 1,000; nothing if the
	 * reader was never there.
	 */
	public Optional<Integer> unread(AccountName reader, long roomId) {
		return of(reader, roomId).map((read) -> this.journal.countChats(roomId, read, reader, MOST_COUNTED));
	}

}
