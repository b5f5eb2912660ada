package dev.chatrooms.server.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import dev.chatrooms.server.storage.StorageDirectory;
import org.flywaydb.core.Flyway;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The storage directory of a server, with a real database, where logs can be opened as
 * often as a test likes: one that is not closed has been killed. Each connection to the
 * database is closed after use, and with the last one the database, so everything that is
 * read has been on disk.
 */
final class TestStorage {

	/** A pause that no test lives to see the end of. */
	private static final Duration NEVER = Duration.ofDays(1);

	private final StorageDirectory directory;

	private final JdbcTemplate jdbc;

	private final EventTable table;

	TestStorage(Path directory) throws IOException {
		this.directory = StorageDirectory.create(directory.resolve("data"));
		DriverManagerDataSource database = new DriverManagerDataSource("jdbc:h2:file:" + this.directory.file("journal"),
				"sa", "");
		Flyway.configure().dataSource(database).load().migrate();
		this.jdbc = new JdbcTemplate(database);
		this.table = new EventTable(this.jdbc, database);
	}

	/** Rooms with the ids 1, 2 and so on. */
	void addRooms(int count) {
		for (int room = 1; room <= count; room++) {
			this.jdbc.update(
					"insert into room (id, name_key, name, epoch, created_at) values (?, ?, ?, 1, current_timestamp)",
					room, "room" + room, "room" + room);
		}
	}

	/** A log that moves its events when it is told to. */
	WriteAheadLog openLog() throws IOException {
		return openLog(NEVER);
	}

	WriteAheadLog openLog(Duration pause) throws IOException {
		return new WriteAheadLog(this.directory, this.table, pause);
	}

	EventTable table() {
		return this.table;
	}

	JdbcTemplate jdbc() {
		return this.jdbc;
	}

	StorageDirectory directory() {
		return this.directory;
	}

	/** How many events are in the table. */
	long rows() {
		return this.jdbc.queryForObject("select count(*) from room_event", Long.class);
	}

}
