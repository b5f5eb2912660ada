package dev.chatrooms.server.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.server.history.ChatQuery;
import dev.chatrooms.server.history.Journal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoomRecorderTests {

	private static final AccountName ADA = new AccountName("ada");

	private static final AccountName BOB = new AccountName("bob");

	private final TestSeat adasSeat = new TestSeat("ada");

	private final TestSeat bobsSeat = new TestSeat("bob");

	private final FailingJournal journal = new FailingJournal();

	private final List<RoomCommand> retried = new ArrayList<>();

	private final AtomicInteger abandoned = new AtomicInteger();

	private final RoomRecorder recorder = new RoomRecorder(7, this.journal, this.retried::add,
			this.abandoned::incrementAndGet);

	private final RoomCommand.Depart departure = new RoomCommand.Depart(this.adasSeat);

	private final Room room = Room.restored(new RoomName("tea"), 1, 40, List.of(), new RoomRules(10, 100))
		.apply(new RoomCommand.Arrive(this.adasSeat, ADA, false, null), List.of());

	private final Decided batch = Decided.fold(this.room,
			List.of(new RoomCommand.Speak(this.adasSeat, ADA, new ChatText("hi"), null, null, "chat"),
					new RoomCommand.Arrive(this.bobsSeat, BOB, false, "door"), this.departure),
			Instant.EPOCH);

	@Test
	void storesABatchAndPassesItOn() {
		assertThat(this.recorder.record(this.batch)).isSameAs(this.batch);

		assertThat(this.journal.stored).isEqualTo(this.batch.events());
		assertThat(this.adasSeat.answers).isEmpty();
	}

	@Test
	void doesNotAskTheJournalForNothing() {
		this.journal.failBefore = true;
		Decided quiet = Decided.fold(this.room, List.of(new RoomCommand.Arrive(this.bobsSeat, null, false, null)),
				Instant.EPOCH);

		assertThat(this.recorder.record(quiet)).isSameAs(quiet);
	}

	@Test
	void refusesABatchThatWasNotStored() {
		this.journal.failBefore = true;

		assertThat(this.recorder.record(this.batch)).isNull();

		assertThat(this.adasSeat.answers).containsExactly(Refusal.of(RefusalCode.NOT_STORED, "chat"));
		assertThat(this.bobsSeat.dismissals).containsExactly(Refusal.of(RefusalCode.ROOM_CLOSED, "door"));
		assertThat(this.retried).containsExactly(this.departure);
		assertThat(this.abandoned).hasValue(0);
	}

	@Test
	void goesOnWithABatchThatWasStoredAllTheSame() {
		this.journal.failAfter = true;

		assertThat(this.recorder.record(this.batch)).isSameAs(this.batch);

		assertThat(this.adasSeat.answers).isEmpty();
		assertThat(this.bobsSeat.dismissals).isEmpty();
		assertThat(this.retried).isEmpty();
		assertThat(this.abandoned).hasValue(0);
	}

	@Test
	void givesTheRoomUpWhenNobodyKnowsWhatBecameOfTheBatch() {
		this.journal.failBefore = true;
		this.journal.unreadable = true;

		assertThat(this.recorder.record(this.batch)).isNull();

		assertThat(this.abandoned).hasValue(1);
		assertThat(this.adasSeat.answers).isEmpty();
		assertThat(this.retried).isEmpty();
	}

	@Test
	void givesTheRoomUpWhenSomebodyElseWritesItsJournal() {
		this.journal.failBefore = true;
		this.journal.last = 99;

		assertThat(this.recorder.record(this.batch)).isNull();

		assertThat(this.abandoned).hasValue(1);
	}

	/** A journal that fails before or after it has stored something. */
	private static final class FailingJournal implements Journal {

		private final List<RoomEvent> stored = new ArrayList<>();

		private boolean failBefore;

		private boolean failAfter;

		private boolean unreadable;

		private long last = 40;

		@Override
		public void append(long roomId, List<Entry> entries) {
			assertThat(roomId).isEqualTo(7);
			failIf(this.failBefore);
			entries.forEach((entry) -> this.stored.add(entry.event()));
			this.last = entries.get(entries.size() - 1).event().sequence();
			failIf(this.failAfter);
		}

		@Override
		public long lastSequence(long roomId) {
			failIf(this.unreadable);
			return this.last;
		}

		@Override
		public List<Posted> latestChats(long roomId, RoomName room, int count) {
			return List.of();
		}

		@Override
		public List<RoomEvent> events(long roomId, RoomName room, long from, long to, int count) {
			return List.of();
		}

		@Override
		public Optional<Posted> findChat(long roomId, RoomName room, AccountName author, String chatId) {
			return Optional.empty();
		}

		@Override
		public List<Posted> chatsBefore(long roomId, RoomName room, long sequence, int count) {
			return List.of();
		}

		@Override
		public List<Posted> search(ChatQuery query, int count) {
			return List.of();
		}

		@Override
		public int countChats(long roomId, long after, AccountName notBy, int most) {
			return 0;
		}

		@Override
		public void delete(long roomId) {
			this.stored.clear();
		}

		private static void failIf(boolean fails) {
			if (fails) {
				throw new IllegalStateException("The disk is full");
			}
		}

	}

}
