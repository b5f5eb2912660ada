package dev.chatrooms.server.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.server.wire.PortRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import org.springframework.messaging.MessageHandler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whoever waits for a place cannot be interrupted, hence the separate thread. */
@Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
class RoomLaneTests {

	private static final int LONGEST = 20;

	private final Deque<Runnable> pool = new ConcurrentLinkedDeque<>();

	private final List<Batch> batches = new ArrayList<>();

	private final AtomicInteger faults = new AtomicInteger();

	@Test
	void takesWhatHasComeInMeanwhileAsOneBatchInOrder() {
		RoomLane lane = lane(8);
		RoomCommand first = speech("one");
		RoomCommand second = speech("two");

		lane.submit(first);
		lane.submit(second);
		run();

		assertThat(this.batches).singleElement()
			.satisfies((batch) -> assertThat(batch.inputs()).containsExactly(first, second));
	}

	@Test
	void endsABatchThatIsLong() {
		RoomLane lane = lane(64);
		for (int i = 0; i < LONGEST + 2; i++) {
			lane.submit(speech("short"));
		}

		run();

		assertThat(this.batches).extracting((batch) -> batch.inputs().size()).containsExactly(LONGEST, 2);
	}

	@Test
	void endsABatchThatIsHeavy() {
		RoomLane lane = lane(64);
		for (int i = 0; i < 9; i++) {
			lane.submit(speech("x".repeat(4000)));
		}

		run();

		assertThat(this.batches).extracting((batch) -> batch.inputs().size()).containsExactly(5, 4);
	}

	@Test
	void makesSpeechWaitForAPlaceButNotDepartures() {
		RoomLane lane = lane(1);
		lane.submit(speech("fills the inbox"));
		Thread waiting = new Thread(() -> lane.submit(speech("waits")));
		waiting.start();
		await().atMost(Duration.ofSeconds(5)).until(() -> waiting.getState() == Thread.State.WAITING);

		lane.submit(new RoomCommand.Depart(new TestSeat("gone")));
		run();

		await().atMost(Duration.ofSeconds(5)).until(() -> !waiting.isAlive());
		run();
		assertThat(this.batches.stream().mapToInt((batch) -> batch.inputs().size()).sum()).isEqualTo(3);
	}

	@Test
	void isClosedWhenTheBatchAtHandIsDone() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		Semaphore mayEnd = new Semaphore(0);
		RoomLane lane = lane(1, (message) -> {
			begun.countDown();
			mayEnd.acquireUninterruptibly();
			this.batches.add((Batch) message.getPayload());
		});
		lane.submit(speech("at hand"));
		Thread working = new Thread(this::run);
		working.start();
		begun.await();
		lane.submit(new RoomCommand.Depart(new TestSeat("in the inbox")));

		Thread closing = new Thread(lane::close);
		closing.start();

		await().atMost(Duration.ofSeconds(5)).until(() -> closing.getState() == Thread.State.WAITING);
		mayEnd.release(3);
		closing.join(5000);
		assertThat(closing.isAlive()).isFalse();
		working.join(5000);
		lane.submit(speech("too late"));
		run();
		assertThat(this.batches).singleElement().satisfies((batch) -> assertThat(batch.inputs()).hasSize(1));
	}

	@Test
	void closesAndTellsWhenAFaultLeavesABatchUndone() {
		RoomLane lane = lane(1, (message) -> {
			throw new IllegalStateException("a fault");
		});

		lane.submit(speech("lost"));
		run();
		lane.submit(speech("too late, and does not wait"));
		lane.submit(speech("nor does this"));

		assertThat(this.faults).hasValue(1);
		assertThat(this.pool).isEmpty();
	}

	@Test
	void isClosedWhenThePoolHasStopped() {
		RoomLane lane = lane(1, (task) -> {
			throw new RejectedExecutionException("stopped");
		}, (message) -> this.batches.add((Batch) message.getPayload()));

		lane.submit(speech("is taken by nobody"));
		lane.submit(speech("does not wait"));
		lane.submit(speech("nor does this"));

		assertThat(this.batches).isEmpty();
	}

	private RoomLane lane(int inbox) {
		return lane(inbox, (message) -> this.batches.add((Batch) message.getPayload()));
	}

	private RoomLane lane(int inbox, MessageHandler subscriber) {
		return lane(inbox, this.pool::add, subscriber);
	}

	private RoomLane lane(int inbox, Executor lanes, MessageHandler subscriber) {
		RoomProperties properties = new RoomProperties(false, PortRange.of(0), 1, 1, 1, Duration.ofSeconds(1), 10,
				inbox, LONGEST, Duration.ZERO, 100);
		RoomLane lane = new RoomLane(properties, lanes, this.faults::incrementAndGet);
		lane.subscribe(subscriber);
		return lane;
	}

	private void run() {
		for (Runnable task = this.pool.poll(); task != null; task = this.pool.poll()) {
			task.run();
		}
	}

	private static RoomCommand speech(String words) {
		return new RoomCommand.Speak(new TestSeat("ada"), new AccountName("ada"), new ChatText(words), null, null,
				null);
	}

}
