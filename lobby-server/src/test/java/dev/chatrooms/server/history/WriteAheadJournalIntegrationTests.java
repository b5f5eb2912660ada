package dev.chatrooms.server.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.RoomNotice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * With real files and a real database.
 */
class WriteAheadJournalIntegrationTests {

	private static final RoomName TEA = new RoomName("tea");

	private static final AccountName ADA = new AccountName("Ada");

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");

	@TempDir
	Path directory;

	private TestStorage storage;

	private WriteAheadLog log;

	private Journal journal;

	@BeforeEach
	void open() throws IOException {
		this.storage = new TestStorage(this.directory);
		this.storage.addRooms(2);
		this.log = this.storage.openLog();
		this.journal = new WriteAheadJournal(this.log, this.storage.table());
	}

	@AfterEach
	void close() {
		this.log.destroy();
	}

	@Test
	void isEmptyBeforeTheFirstEvent() {
		assertThat(this.journal.lastSequence(1)).isZero();
		assertThat(this.journal.latestChats(1, TEA, 10)).isEmpty();
	}

	@Test
	void givesBackWhatItWasGiven() {
		Posted chat = new Posted(ADA, TEA, "\"Hi\" 漢 😀\nthere", NOON, 3, 2);

		append(1, List.of(new MemberJoined(ADA, TEA, 1, NOON, 3, 1), chat, new MemberLeft(ADA, TEA, 0, NOON, 3, 3)));

		assertThat(this.journal.lastSequence(1)).isEqualTo(3);
		assertThat(this.journal.latestChats(1, TEA, 10)).containsExactly(chat);
	}

	@Test
	void takesTheLongestChatAndNames() {
		AccountName name = new AccountName("\uD801\uDC00".repeat(32));

		append(1, List.of(new Posted(name, TEA, "😀".repeat(4000), NOON, 1, 1)));

		assertThat(this.journal.latestChats(1, TEA, 1).get(0).contents()).hasSize(8000);
		assertThat(this.journal.latestChats(1, TEA, 1).get(0).creator().text()).isEqualTo(name.text());
	}

	@Test
	void givesTheLatestChatsOldestFirst() {
		List<RoomEvent> events = new ArrayList<>();
		for (int number = 1; number <= 20; number++) {
			events.add((number % 2 == 0) ? chat(number) : new MemberJoined(ADA, TEA, 1, NOON, 1, number));
		}
		append(1, events);
		append(2, List.of(chat(1)));

		assertThat(this.journal.latestChats(1, TEA, 3)).containsExactly(chat(16), chat(18), chat(20));
		assertThat(this.journal.latestChats(1, TEA, 0)).isEmpty();
		assertThat(this.journal.lastSequence(2)).isEqualTo(1);
	}

	@Test
	void storesAllOfABatchOrNothing() {
		append(1, List.of(chat(1), chat(2)));

		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> append(1, List.of(chat(3), chat(4), chat(2))));

		assertThat(this.journal.lastSequence(1)).isEqualTo(2);
	}

	@Test
	void refusesASequenceThatTheRoomHasUsed() {
		append(1, List.of(chat(1)));

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> append(1, List.of(chat(1))));
		append(2, List.of(chat(1)));

		assertThat(this.journal.latestChats(1, TEA, 10)).containsExactly(chat(1));
	}

	@Test
	void refusesARoomThatDoesNotExist() {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> append(99, List.of(chat(1))));
	}

	@Test
	void givesEventsOfAnyKindByTheirNumbers() {
		List<RoomEvent> events = List.of(new MemberJoined(ADA, TEA, 1, NOON, 1, 1), chat(2), chat(3),
				new RoomNotice(ADA, TEA, "changed the topic: tea", NOON, 1, 4),
				new MemberLeft(ADA, TEA, 0, NOON, 1, 5));
		append(1, events);
		append(2, List.of(chat(1)));

		assertThat(this.journal.events(1, TEA, 1, 5, 10)).isEqualTo(events);
		assertThat(this.journal.events(1, TEA, 2, 4, 2)).isEqualTo(events.subList(1, 3));
		assertThat(this.journal.events(1, TEA, 6, 9, 10)).isEmpty();
	}

	@Test
	void findsAChatByWhatItsAuthorCallsIt() {
		this.journal.append(1, List.of(new Journal.Entry(chat(1), "one"), new Journal.Entry(chat(2), null)));

		assertThat(this.journal.findChat(1, TEA, ADA, "one")).contains(chat(1));
		assertThat(this.journal.findChat(1, TEA, new AccountName("Eve"), "one")).isEmpty();
		assertThat(this.journal.findChat(2, TEA, ADA, "one")).isEmpty();
		assertThat(this.journal.findChat(1, TEA, ADA, "two")).isEmpty();
	}

	@Test
	void tellsWhatIsInTheLogAlone() {
		append(1, List.of(chat(1), new MemberJoined(ADA, TEA, 1, NOON, 1, 2), chat(3)));
		assertThat(this.storage.rows()).as("rows in the table").isZero();

		assertThat(this.journal.lastSequence(1)).isEqualTo(3);
		assertThat(this.storage.rows()).as("rows in the table").isZero();
		assertThat(this.journal.countChats(1, 1, new AccountName("Eve"), 10)).isEqualTo(1);
		assertThat(this.journal.countChats(1, 0, ADA, 10)).isZero();
		assertThat(this.storage.rows()).as("rows in the table").isEqualTo(3);
	}

	@Test
	void movesNothingForWhoReadsAnotherRoom() {
		append(1, List.of(chat(1)));

		assertThat(this.journal.latestChats(2, TEA, 10)).isEmpty();

		assertThat(this.storage.rows()).as("rows in the table").isZero();
	}

	@Test
	void findsWhatIsInTheLogAlone() {
		append(1, List.of(chat(1)));

		ChatQuery everything = new ChatQuery(Scope.EVERYTHING, "chat", null, null);
		assertThat(this.journal.search(everything, 10)).extracting(Posted::contents).containsExactly("chat 1");
	}

	@Test
	void forgetsAlsoWhatIsInTheLogAlone() throws IOException {
		append(1, List.of(chat(1)));

		this.journal.delete(1);

		assertThat(this.journal.lastSequence(1)).isZero();
		this.storage.openLog();
		assertThat(this.storage.rows()).as("rows in the table").isZero();
	}

	@ParameterizedTest
	@MethodSource
	void readsNoMoreThanItGives(String query, List<Object> values, int rows) {
		for (int room = 1; room <= 2; room++) {
			append(room, IntStream.rangeClosed(1, 500).mapToObj(WriteAheadJournalIntegrationTests::chat).toList());
		}

		this.log.move();

		String plan = this.storage.jdbc().queryForObject("explain analyze " + query, String.class, values.toArray());

		assertThat(plan).containsPattern("scanCount: (" + rows + "|" + (rows + 1) + ")\\b");
	}

	static Stream<Arguments> readsNoMoreThanItGives() {
		return Stream.of(Arguments.of(EventTable.LAST_SEQUENCE, List.of(1), 1),
				Arguments.of(EventTable.EVENTS, List.of(1, 100, 400, 10), 10),
				Arguments.of(EventTable.LATEST_CHATS, List.of(1, 10), 10),
				Arguments.of(EventTable.CHATS_BEFORE, List.of(1, 400, 10), 10));
	}

	private void append(long room, List<? extends RoomEvent> events) {
		this.journal.append(room, events.stream().map((event) -> new Journal.Entry(event, null)).toList());
	}

	private static Posted chat(long sequence) {
		return new Posted(ADA, TEA, "chat " + sequence, NOON, 1, sequence);
	}

}
