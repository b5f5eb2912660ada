package dev.chatrooms.server.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LogFileTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456789Z");

	private static final EventRow JOINED = new EventRow(7, 1, 3, "joined", "Ada", null, 1, NOON, null, null);

	private static final EventRow CHAT = new EventRow(7, 2, 3, "chat", "Ada", "\"Hi\" 漢 😀\nthere", null, NOON, "x",
			"action");

	private static final EventRow OTHER = new EventRow(8, 1, 1, "chat", "Eve", "", null, Instant.EPOCH, null, null);

	@TempDir
	Path directory;

	@Test
	void givesBackWhatItWasGiven() throws IOException {
		Path path = written(List.of(JOINED, CHAT), List.of(OTHER));

		assertThat(LogFile.read(path).rows()).containsExactly(JOINED, CHAT, OTHER);
	}

	@Test
	void takesTheLongestChat() throws IOException {
		EventRow longest = new EventRow(7, 1, 1, "chat", "😀".repeat(32), "漢".repeat(8000), null, NOON, "x".repeat(64),
				null);

		assertThat(LogFile.read(written(List.of(longest))).rows()).containsExactly(longest);
	}

	@Test
	void endsWhereItWasCutShort() throws IOException {
		readsUpToThe(Arrays::copyOf);
	}

	@Test
	void endsWhereItWasSpoilt() throws IOException {
		readsUpToThe((bytes, place) -> {
			byte[] spoilt = bytes.clone();
			spoilt[place] ^= 0x10;
			return spoilt;
		});
	}

	/** Two batches, of which the first is read if the fault is in the second. */
	private void readsUpToThe(Fault fault) throws IOException {
		byte[] whole = Files.readAllBytes(written(List.of(JOINED, CHAT), List.of(OTHER)));
		int first = Files.readAllBytes(written(List.of(JOINED, CHAT))).length;
		Path faulty = this.directory.resolve("faulty");

		for (int place = 0; place < whole.length; place++) {
			Files.write(faulty, fault.at(whole, place));
			assertThat(LogFile.read(faulty).rows()).as("faulty from byte %d", place)
				.isEqualTo((place < first) ? List.of() : List.of(JOINED, CHAT));
		}
	}

	@Test
	void endsWhereNothingButZerosFollow() throws IOException {
		Path path = written(List.of(JOINED, CHAT));
		Files.write(path, new byte[4096], StandardOpenOption.APPEND);

		LogFile.Content content = LogFile.read(path);

		assertThat(content.rows()).containsExactly(JOINED, CHAT);
		assertThat(content.unreadable()).isEqualTo(4096);
	}

	@Test
	void knowsWhoseEventsItHolds() throws IOException {
		LogFile file = new LogFile(Files.createFile(this.directory.resolve("log")));
		file.append(List.of(JOINED, CHAT));
		file.append(List.of(OTHER));

		assertThat(file.rows()).containsExactly(JOINED, CHAT, OTHER);
		assertThat(Stream.of(6L, 7L, 8L, 9L).filter(file::hasEventsOf)).containsExactly(7L, 8L);
		assertThat(file.size()).isEqualTo(Files.size(file.path()));
		file.close();
	}

	@SafeVarargs
	private Path written(List<EventRow>... batches) throws IOException {
		LogFile file = new LogFile(Files.createTempFile(this.directory, "log", null));
		for (List<EventRow> batch : batches) {
			file.append(batch);
		}
		file.close();
		return file.path();
	}

	private interface Fault {

		byte[] at(byte[] bytes, int place);

	}

}
