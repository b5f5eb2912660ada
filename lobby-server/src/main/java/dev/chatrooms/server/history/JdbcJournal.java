package dev.chatrooms.server.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
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
import dev.chatrooms.protocol.Style;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The journal in the table {@code room_event}. Plain JDBC, because a row is written once
 * and never changed: JPA would cost four times as much and give nothing for it.
 */
@Repository
class JdbcJournal implements Journal {

	private static final String CHAT = "chat";

	/** After everything. */
	private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

	private static final String JOINED = "joined";

	private static final String INSERT = """
			insert into room_event (room_id, sequence, epoch, kind, creator, contents, members, happened_at, chat_id, style)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

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
	 * A journal with transactions of its own: those of JPA would make an entity manager
	 * for each batch of a room.
	 */
	JdbcJournal(JdbcTemplate jdbc, DataSource database) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
	}

	@Override
	public void append(long roomId, List<Entry> entries) {
		List<@Nullable Object[]> rows = entries.stream()
			.map((entry) -> entry.event().accept(new Row(roomId, entry.chatId())))
			.toList();
		this.transaction.executeWithoutResult((status) -> this.jdbc.batchUpdate(INSERT, rows));
	}

	@Override
	public long lastSequence(long roomId) {
		return this.jdbc.queryForList(LAST_SEQUENCE, Long.class, roomId).stream().findFirst().orElse(0L);
	}

	@Override
	public List<Posted> latestChats(long roomId, RoomName room, int count) {
		List<Posted> newestFirst = this.jdbc.query(LATEST_CHATS, (row, number) -> posted(row, room), roomId, count);
		Collections.reverse(newestFirst);
		return newestFirst;
	}

	@Override
	public List<Posted> chatsBefore(long roomId, RoomName room, long sequence, int count) {
		List<Posted> newestFirst = this.jdbc.query(CHATS_BEFORE, (row, number) -> posted(row, room), roomId, sequence,
				count);
		Collections.reverse(newestFirst);
		return newestFirst;
	}

	@Override
	public List<Posted> search(ChatQuery query, int count) {
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

	@Override
	public void delete(long roomId) {
		this.jdbc.update("delete from room_event where room_id = ?", roomId);
	}

	@Override
	public List<RoomEvent> events(long roomId, RoomName room, long from, long to, int count) {
		return this.jdbc.query(EVENTS, (row, number) -> event(row, room), roomId, from, to, count);
	}

	@Override
	public Optional<Posted> findChat(long roomId, RoomName room, AccountName author, String chatId) {
		return this.jdbc.query(CHAT_OF_AUTHOR, (row, number) -> posted(row, room), roomId, chatId, author.text())
			.stream()
			.findFirst();
	}

	private static RoomEvent event(ResultSet row, RoomName room) throws SQLException {
		String kind = row.getString("kind");
		if (kind.equals(CHAT)) {
			return posted(row, room);
		}
		AccountName creator = new AccountName(row.getString("creator"));
		int members = row.getInt("members");
		long epoch = row.getLong("epoch");
		long sequence = row.getLong("sequence");
		Instant when = row.getObject("happened_at", OffsetDateTime.class).toInstant();
		return kind.equals(JOINED) ? new MemberJoined(creator, room, members, when, epoch, sequence)
				: new MemberLeft(creator, room, members, when, epoch, sequence);
	}

	private static Posted posted(ResultSet row, RoomName room) throws SQLException {
		return new Posted(new AccountName(row.getString("creator")), room, row.getString("contents"),
				Style.ofText(row.getString("style")), row.getObject("happened_at", OffsetDateTime.class).toInstant(),
				row.getLong("epoch"), row.getLong("sequence"));
	}

	/** The columns of one event, in the order of {@link #INSERT}. */
	private record Row(long roomId, @Nullable String chatId) implements RoomEvent.Cases<@Nullable Object[]> {

		@Override
		public @Nullable Object[] posted(Posted event) {
			return columns(event, CHAT, event.contents(), null);
		}

		@Override
		public @Nullable Object[] joined(MemberJoined event) {
			return columns(event, JOINED, null, event.members());
		}

		@Override
		public @Nullable Object[] left(MemberLeft event) {
			return columns(event, "left", null, event.members());
		}

		private @Nullable Object[] columns(RoomEvent event, String kind, @Nullable String contents,
				@Nullable Integer members) {
			Posted chat = (event instanceof Posted posted) ? posted : null;
			Style style = (chat != null) ? chat.style() : null;
			return new @Nullable Object[] { this.roomId, event.sequence(), event.epoch(), kind, event.creator().text(),
					contents, members, event.datetime().atOffset(ZoneOffset.UTC), (chat != null) ? this.chatId : null,
					(style != null) ? style.text() : null };
		}

	}

}
