package dev.chatrooms.server.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * With real files and a real database. A log that is not closed has been killed.
 */
class WriteAheadLogIntegrationTests {

	@TempDir
	Path directory;

	private TestStorage storage;

	@BeforeEach
	void openDatabase() throws IOException {
		this.storage = new TestStorage(this.directory);
		this.storage.addRooms(2);
	}

	@Test
	void whatItHeldWhenItWasKilledIsInTheTableAtTheNextStart() throws IOException {
		WriteAheadLog killed = this.storage.openLog();
		killed.append(List.of(chat(1, 1), chat(1, 2)));
		killed.append(List.of(chat(2, 1)));

		this.storage.openLog();

		assertThat(sequences(1)).containsExactly(1L, 2L);
		assertThat(sequences(2)).containsExactly(1L);
		assertThat(files()).isEmpty();
	}

	@Test
	void isReadFromSeveralFilesInTheirOrder() throws IOException {
		for (int number = 11; number <= 15; number++) {
			LogFile file = new LogFile(this.storage.directory().create("journal-v1-" + number + ".log"));
			file.append(List.of(chat(1, 2 * number), chat(1, 2 * number + 1)));
			file.close();
		}

		this.storage.openLog();

		assertThat(sequences(1)).containsExactlyElementsOf(LongStream.rangeClosed(22, 31).boxed().toList());
		assertThat(files()).isEmpty();
	}

	@Test
	void refusesMoreWhenItHoldsTooMuchThatTheTableDoesNotTake() throws IOException {
		this.storage.jdbc().execute("alter table room_event rename to elsewhere");
		WriteAheadLog log = this.storage.openLog();

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> {
			for (int sequence = 1; sequence <= 10_000; sequence++) {
				log.append(List.of(chat(1, sequence, "x".repeat(4000))));
			}
		});
		assertThat(files()).hasSizeBetween(10, 20);
		this.storage.jdbc().execute("alter table elsewhere rename to room_event");
		log.append(List.of(chat(2, 1)));

		assertThat(sequences(1)).hasSizeGreaterThan(4000);
		log.destroy();
		assertThat(sequences(2)).containsExactly(1L);
	}

	@Test
	void storesANumberOnceThatWasGivenTwice() throws IOException {
		WriteAheadLog killed = this.storage.openLog();
		killed.append(List.of(chat(1, 1), chat(1, 2), chat(1, 2), chat(1, 3)));

		this.storage.openLog();

		assertThat(sequences(1)).containsExactly(1L, 2L, 3L);
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void saysWhatItDropsOfATornFile(CapturedOutput output) throws IOException {
		WriteAheadLog killed = this.storage.openLog();
		killed.append(List.of(chat(1, 1)));
		Files.write(files().get(0), new byte[10], StandardOpenOption.APPEND);

		this.storage.openLog();

		assertThat(sequences(1)).containsExactly(1L);
		assertThat(output).contains("ends with 10 bytes that are no whole batch")
			.contains("1 event is in the database now that the last run had only in its log");
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void endsAlsoWhenTheTableTakesNothing(CapturedOutput output) throws IOException {
		this.storage.jdbc().execute("alter table room_event rename to elsewhere");
		WriteAheadLog log = this.storage.openLog();
		log.append(List.of(chat(1, 1)));

		log.destroy();
		log.append(List.of(chat(1, 2)));

		assertThat(output).contains("Events stay in the log");
		this.storage.jdbc().execute("alter table elsewhere rename to room_event");
		this.storage.openLog();
		assertThat(sequences(1)).containsExactly(1L, 2L);
	}

	@Test
	void keepsForTheNextStartWhatComesAfterItsEnd() throws IOException {
		WriteAheadLog log = this.storage.openLog();
		log.destroy();

		log.append(List.of(chat(1, 1)));

		this.storage.openLog();
		assertThat(sequences(1)).containsExactly(1L);
	}

	@Test
	void storesNothingTwiceThatWasStoredWhenItWasKilled() throws IOException {
		WriteAheadLog killed = this.storage.openLog();
		killed.append(List.of(chat(1, 1), chat(1, 2)));
		Path file = files().get(0);
		byte[] content = Files.readAllBytes(file);
		killed.move();
		Files.write(file, content);

		this.storage.openLog();

		assertThat(sequences(1)).containsExactly(1L, 2L);
	}

	@Test
	void leavesOutRoomsThatAreGone() throws IOException {
		WriteAheadLog killed = this.storage.openLog();
		killed.append(List.of(chat(1, 1)));
		killed.append(List.of(chat(2, 1)));
		this.storage.jdbc().update("delete from room where id = 1");

		this.storage.openLog();

		assertThat(sequences(1)).isEmpty();
		assertThat(sequences(2)).containsExactly(1L);
	}

	@Test
	void keepsWhatTheTableDoesNotTake() throws IOException {
		this.storage.jdbc().execute("alter table room_event rename to elsewhere");
		WriteAheadLog log = this.storage.openLog();
		log.append(List.of(chat(1, 1)));

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(log::move);
		log.append(List.of(chat(1, 2)));
		this.storage.jdbc().execute("alter table elsewhere rename to room_event");
		log.move();

		assertThat(sequences(1)).containsExactly(1L, 2L);
		assertThat(files()).isEmpty();
	}

	@Test
	void storesWhatIsMissingWhenNobodyKnowsWhetherACommitHappened() throws IOException {
		WriteAheadLog log = this.storage.openLog();
		log.append(List.of(chat(1, 1)));
		log.append(List.of(chat(1, 2)));
		this.storage.table().store(List.of(chat(1, 1)));

		log.move();

		assertThat(sequences(1)).containsExactly(1L, 2L);
	}

	@Test
	void movesByItselfAfterAPause() throws IOException {
		WriteAheadLog log = this.storage.openLog(Duration.ofMillis(1));
		log.append(List.of(chat(1, 1)));
		await().until(() -> this.storage.rows() == 1 && files().isEmpty());

		log.append(List.of(chat(1, 2)));
		await().until(() -> this.storage.rows() == 2 && files().isEmpty());
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void goesOnTryingWhenTheTableDoesNotTakeIt(CapturedOutput output) throws IOException {
		this.storage.jdbc().execute("alter table room_event rename to elsewhere");
		WriteAheadLog log = this.storage.openLog(Duration.ofMillis(1));
		log.append(List.of(chat(1, 1)));
		await().until(() -> output.getOut().split("Events stay in the log", -1).length > 2);

		this.storage.jdbc().execute("alter table elsewhere rename to room_event");

		await().until(() -> this.storage.rows() == 1 && files().isEmpty());
	}

	@Test
	void movesWithoutAPauseWhenAFileIsFull() throws IOException {
		WriteAheadLog log = this.storage.openLog();
		for (int sequence = 1; sequence <= 300; sequence++) {
			log.append(List.of(chat(1, sequence, "x".repeat(4000))));
		}

		await().until(() -> this.storage.rows() > 200);
	}

	@Test
	void movesEverythingAtTheEnd() throws IOException {
		WriteAheadLog log = this.storage.openLog();
		log.append(List.of(chat(1, 1)));

		log.destroy();

		assertThat(sequences(1)).containsExactly(1L);
		assertThat(files()).isEmpty();
	}

	@Test
	void refusesWhatItCannotWrite() throws IOException {
		WriteAheadLog log = this.storage.openLog();
		Path away = this.directory.resolve("away");
		Files.move(this.directory.resolve("data"), away);

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> log.append(List.of(chat(1, 1))));
		Files.move(away, this.directory.resolve("data"));
		log.append(List.of(chat(1, 1)));
		log.move();

		assertThat(sequences(1)).containsExactly(1L);
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs POSIX file rights")
	void itsFilesAreForTheirOwnerOnly() throws IOException {
		this.storage.openLog().append(List.of(chat(1, 1)));

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0)))).isEqualTo("rw-------");
	}

	private List<Path> files() throws IOException {
		return this.storage.directory().files("journal-v1-*.log");
	}

	private List<Long> sequences(long room) {
		return this.storage.jdbc()
			.queryForList("select sequence from room_event where room_id = ? order by sequence", Long.class, room);
	}

	private static EventRow chat(long room, long sequence) {
		return chat(room, sequence, "chat " + sequence);
	}

	private static EventRow chat(long room, long sequence, String words) {
		return new EventRow(room, sequence, 1, EventRow.CHAT, "Ada", words, null, Instant.EPOCH, null, null);
	}

}
