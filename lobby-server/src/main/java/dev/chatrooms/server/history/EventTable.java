package dev.chatrooms.server.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.RoomNotice;
import dev.chatrooms.protocol.Style;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table {@code room_event}. Plain JDBC, because a row is written once and never
 * changed: JPA would cost four times as much and give nothing for it.
 */
@Repository
class EventTable {

	/** After everything. */
	private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

	static final String INSERT = """
			insert into room_event (room_id, sequence, epoch, kind, creator, contents, members, happened_at, chat_id, style)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private static final String ROOM_EXISTS = "select count(*) from room where id = ?";

	/*
	 * Sorted by all columns of an index, also by those that are the same in all rows:
	 * only then the database reads the rows that are wanted, and not those of the whole
	 * room.
	 */

	static final String LAST_SEQUENCE = """
			select sequence from room_event where room_id = ? order by room_id desc, sequence desc limit 1""";

	static final String EVENTS = """
			select sequence, epoch, kind, creator, contents, members, happened_at, style from room_event
			where room_id = ? and sequence between ? and ? order by room_id, sequence limit ?""";

	private static final String CHAT_OF_AUTHOR = """
			select sequence, epoch, creator, contents, happened_at, style from room_event
			where room_id = ? and chat_id = ? and creator = ?""";

	static final String LATEST_CHATS = """
			select sequence, epoch, creator, contents, happened_at, style from room_event
			where room_id = ? and kind = 'chat' order by room_id desc, kind desc, sequence desc limit ?""";

	static final String CHATS_BEFORE = """
			select sequence, epoch, creator, contents, happened_at, style from room_event
			where room_id = ? and kind = 'chat' and sequence < ?
			order by room_id desc, kind desc, sequence desc limit ?""";

	private static final String COUNT_CHATS = """
			select count(*) from (select 1 from room_event
			where room_id = ? and kind = 'chat' and sequence > ? and creator <> ? limit ?)""";

	/** Searched is what the database finds, so that no list of rooms has to be made. */
	private static final String SEARCH = """
			select r.name room_name, sequence, e.epoch, creator, contents, happened_at, style
			from room_event e join room r on r.id = e.room_id where %s
			and kind = 'chat' and contents ilike ? escape '\\' and creator ilike ? escape '\\'
			and happened_at < ? order by happened_at desc, sequence desc limit ?""";

	private static final Map<Scope.Reach, String> WITHIN = Map.of(Scope.Reach.NAMED, "e.room_id = any(?)",
			Scope.Reach.PUBLIC, "(e.room_id = any(?) or (r.hidden = false and r.password_hash is null))",
			Scope.Reach.ALL, "(e.room_id = any(?) or true)");

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	/**
	 * A table with transactions of its own: those of JPA would make an entity manager for
	 * each.
	 */
	EventTable(JdbcTemplate jdbc, DataSource database) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
	}

	/** Stores all of these rows, in one transaction, or none. */
	void store(List<EventRow> rows) {
		List<@Nullable Object[]> values = rows.stream().map(EventRow::columns).toList();
		this.transaction.executeWithoutResult((status) -> this.jdbc.batchUpdate(INSERT, values));
	}

	/**
	 * Stores those of these rows that are not there, unless their room has been deleted.
	 * @return how many that are
	 */
	int storeMissing(List<EventRow> rows) {
		Map<Long, Optional<Long>> lastOfRooms = new HashMap<>();
		List<EventRow> missing = new ArrayList<>();
		for (EventRow row : rows) {
			Optional<Long> last = lastOfRooms.computeIfAbsent(row.roomId(), this::lastSequence);
			if (last.isPresent() && last.get() < row.sequence()) {
				missing.add(row);
				lastOfRooms.put(row.roomId(), Optional.of(row.sequence()));
			}
		}
		store(missing);
		return missing.size();
	}

	/** The number of the room's last event, or 0; nothing if there is no such room. */
	Optional<Long> lastSequence(long roomId) {
		List<Long> last = this.jdbc.queryForList(LAST_SEQUENCE, Long.class, roomId);
		if (last.isEmpty() && this.jdbc.queryForObject(ROOM_EXISTS, Long.class, roomId) == 0) {
			return Optional.empty();
		}
		return Optional.of(last.isEmpty() ? 0 : last.get(0));
	}

	int countChats(long roomId, long after, AccountName notBy, int most) {
		return this.jdbc.queryForObject(COUNT_CHATS, Integer.class, roomId, after, notBy.text(), most);
	}

	List<Posted> latestChats(long roomId, RoomName room, int count) {
		List<Posted> newestFirst = this.jdbc.query(LATEST_CHATS, (row, number) -> posted(row, room), roomId, count);
		Collections.reverse(newestFirst);
		return newestFirst;
	}

	List<Posted> chatsBefore(long roomId, RoomName room, long sequence, int count) {
		List<Posted> newestFirst = this.jdbc.query(CHATS_BEFORE, (row, number) -> posted(row, room), roomId, sequence,
				count);
		Collections.reverse(newestFirst);
		return newestFirst;
	}

	List<Posted> search(ChatQuery query, int count) {
		OffsetDateTime before = ((query.before() != null) ? query.before() : LAST).atOffset(ZoneOffset.UTC);
		Scope scope = query.scope();
		List<Posted> newestFirst = this.jdbc.query(
				SEARCH.formatted(WITHIN.get(scope.reach()) + " and not e.room_id = any(?)"),
				(row, number) -> posted(row, new RoomName(row.getString("room_name"))),
				scope.rooms().toArray(Long[]::new), scope.without().toArray(Long[]::new),
				"%" + escaped(query.words()) + "%", (query.from() != null) ? escaped(query.from().text()) : "%", before,
				count);
		Collections.reverse(newestFirst);
		return newestFirst;
	}

	/** Words are looked for as they are, whatever they mean to SQL. */
	private static String escaped(String words) {
		return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

	void delete(long roomId) {
		this.jdbc.update("delete from room_event where room_id = ?", roomId);
	}

	List<RoomEvent> events(long roomId, RoomName room, long from, long to, int count) {
		return this.jdbc.query(EVENTS, (row, number) -> event(row, room), roomId, from, to, count);
	}

	Optional<Posted> findChat(long roomId, RoomName room, AccountName author, String chatId) {
		return this.jdbc.query(CHAT_OF_AUTHOR, (row, number) -> posted(row, room), roomId, chatId, author.text())
			.stream()
			.findFirst();
	}

	private static RoomEvent event(ResultSet row, RoomName room) throws SQLException {
		String kind = row.getString("kind");
		if (kind.equals(EventRow.CHAT)) {
			return posted(row, room);
		}
		AccountName creator = new AccountName(row.getString("creator"));
		int members = row.getInt("members");
		long epoch = row.getLong("epoch");
		long sequence = row.getLong("sequence");
		Instant when = row.getObject("happened_at", OffsetDateTime.class).toInstant();
		if (kind.equals(EventRow.NOTICE)) {
			return new RoomNotice(creator, room, row.getString("contents"), when, epoch, sequence);
		}
		return kind.equals(EventRow.JOINED) ? new MemberJoined(creator, room, members, when, epoch, sequence)
				: new MemberLeft(creator, room, members, when, epoch, sequence);
	}

	private static Posted posted(ResultSet row, RoomName room) throws SQLException {
		return new Posted(new AccountName(row.getString("creator")), room, row.getString("contents"),
				Style.ofText(row.getString("style")), row.getObject("happened_at", OffsetDateTime.class).toInstant(),
				row.getLong("epoch"), row.getLong("sequence"));
	}

}
