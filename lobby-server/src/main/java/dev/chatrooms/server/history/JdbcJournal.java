package dev.chatrooms.server.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The journal in the table {@code room_event}. Plain JDBC, because a row is written once
 * and never changed: JPA would cost four times as much and give nothing for it.
 */
@Repository
class JdbcJournal implements Journal {

	private static final String CHAT = "chat";

	private static final String INSERT = """
			insert into room_event (room_id, sequence, epoch, kind, creator, contents, members, happened_at)
			values (?, ?, ?, ?, ?, ?, ?, ?)""";

	private static final String LATEST_CHATS = """
			select sequence, epoch, creator, contents, happened_at from room_event
			where room_id = ? and kind = 'chat' order by sequence desc limit ?""";

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	JdbcJournal(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void append(long roomId, List<RoomEvent> events) {
		List<@Nullable Object[]> rows = events.stream().map((event) -> event.accept(new Row(roomId))).toList();
		this.transaction.executeWithoutResult((status) -> this.jdbc.batchUpdate(INSERT, rows));
	}

	@Override
	public long lastSequence(long roomId) {
		Long last = this.jdbc.queryForObject("select max(sequence) from room_event where room_id = ?", Long.class,
				roomId);
		return (last != null) ? last : 0;
	}

	@Override
	public List<Posted> latestChats(long roomId, RoomName room, int count) {
		List<Posted> newestFirst = this.jdbc.query(LATEST_CHATS, (row, number) -> posted(row, room), roomId, count);
		Collections.reverse(newestFirst);
		return newestFirst;
	}

	private static Posted posted(ResultSet row, RoomName room) throws SQLException {
		return new Posted(new AccountName(row.getString("creator")), room, row.getString("contents"),
				row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getLong("epoch"),
				row.getLong("sequence"));
	}

	/** The columns of one event, in the order of {@link #INSERT}. */
	private record Row(long roomId) implements RoomEvent.Cases<@Nullable Object[]> {

		@Override
		public @Nullable Object[] posted(Posted event) {
			return columns(event, CHAT, event.contents(), null);
		}

		@Override
		public @Nullable Object[] joined(MemberJoined event) {
			return columns(event, "joined", null, event.members());
		}

		@Override
		public @Nullable Object[] left(MemberLeft event) {
			return columns(event, "left", null, event.members());
		}

		private @Nullable Object[] columns(RoomEvent event, String kind, @Nullable String contents,
				@Nullable Integer members) {
			return new @Nullable Object[] { this.roomId, event.sequence(), event.epoch(), kind, event.creator().text(),
					contents, members, event.datetime().atOffset(ZoneOffset.UTC) };
		}

	}

}
