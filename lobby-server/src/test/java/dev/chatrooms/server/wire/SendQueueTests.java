package dev.chatrooms.server.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Threads are tasks that the test runs when it likes.
 */
class SendQueueTests {

	private final Queue<Runnable> threads = new ArrayDeque<>();

	private final RecordingSink sink = new RecordingSink();

	private final SendQueue queue = new SendQueue(100, this.threads::add, this.sink);

	@Test
	void writesNothingOnTheThreadOfWhoeverOffers() {
		assertThat(this.queue.offer(bytes("one"))).isTrue();

		assertThat(this.sink.written).isEmpty();
		assertThat(this.threads).hasSize(1);
	}

	@Test
	void keepsTheOrderAndCoalescesWhatWaits() {
		offer("one", "two", "three");

		this.threads.remove().run();

		assertThat(this.sink.written).containsExactly("onetwothree");
	}

	@Test
	void ownsOneThreadWhileItIsBusyAndNoneWhileItIsIdle() {
		offer("one", "two");
		assertThat(this.threads).hasSize(1);
		this.threads.remove().run();
		assertThat(this.threads).isEmpty();

		offer("three");
		assertThat(this.threads).hasSize(1);
		this.threads.remove().run();

		assertThat(this.sink.written).containsExactly("onetwo", "three");
	}

	@Test
	void writesWhatComesWhileItWritesWithTheSameThread() {
		onFirstWrite(() -> offer("two", "three"));
		offer("one");

		this.threads.remove().run();

		assertThat(this.sink.written).containsExactly("one", "twothree");
		assertThat(this.threads).isEmpty();
	}

	@Test
	void writesAnAnswerOnTheThreadOfItsReaderWhileNobodyElseWrites() {
		assertThat(this.queue.offerHere(bytes("one"))).isTrue();

		assertThat(this.sink.written).containsExactly("one");
		assertThat(this.threads).isEmpty();
	}

	@Test
	void writesOnlyTheAnswerOnTheThreadOfItsReader() {
		onFirstWrite(() -> offer("two", "three"));

		this.queue.offerHere(bytes("one"));

		assertThat(this.sink.written).containsExactly("one");
		assertThat(this.threads).hasSize(1);
		this.threads.remove().run();
		assertThat(this.sink.written).containsExactly("one", "twothree");
	}

	@Test
	void saysLastWordsThatComeDuringAnAnswer() {
		onFirstWrite(() -> this.queue.finish(bytes("bye"), false));

		this.queue.offerHere(bytes("one"));
		this.threads.remove().run();

		assertThat(this.sink.written).containsExactly("one", "bye");
		assertThat(this.sink.ends).containsExactly("finished");
	}

	@Test
	void leavesAnAnswerToWhoeverWritesAlready() {
		offer("one");
		this.queue.offerHere(bytes("two"));
		assertThat(this.sink.written).isEmpty();

		this.threads.remove().run();

		assertThat(this.sink.written).containsExactly("onetwo");
	}

	@Test
	void splitsWhatIsMoreThanOneWrite() {
		SendQueue large = new SendQueue(1_000_000, this.threads::add, this.sink);
		for (int i = 0; i < 10; i++) {
			large.offer(new byte[20_000]);
		}

		this.threads.remove().run();

		assertThat(this.sink.written).map(String::length).containsExactly(60_000, 60_000, 60_000, 20_000);
	}

	@Test
	void refusesWhatDoesNotFitAndKeepsTheRest() {
		assertThat(this.queue.offer(new byte[60])).isTrue();
		assertThat(this.queue.offer(new byte[41])).isFalse();
		assertThat(this.queue.offer(new byte[40])).isTrue();

		this.threads.remove().run();

		assertThat(this.sink.written).map(String::length).containsExactly(100);
		assertThat(this.queue.offer(new byte[100])).isTrue();
	}

	@Test
	void endsWithLastWordsAfterWhatWaits() {
		offer("one");

		this.queue.finish(bytes("bye"), false);
		offer("too late");
		this.threads.remove().run();

		assertThat(this.sink.written).containsExactly("onebye");
		assertThat(this.sink.ends).containsExactly("finished");
		assertThat(this.queue.isFinishing()).isTrue();
	}

	@Test
	void endsWithLastWordsInsteadOfWhatWaits() {
		offer("one", "two");

		this.queue.finish(bytes("too slow"), true);
		this.threads.remove().run();

		assertThat(this.sink.written).containsExactly("too slow");
		assertThat(this.sink.ends).containsExactly("finished");
	}

	@Test
	void endsFromIdleAndOnlyOnce() {
		this.queue.finish(bytes("bye"), false);
		this.queue.finish(bytes("bye again"), false);
		assertThat(this.threads).hasSize(1);

		this.threads.remove().run();

		assertThat(this.sink.written).containsExactly("bye");
		assertThat(this.sink.ends).containsExactly("finished");
		assertThat(this.threads).isEmpty();
	}

	@Test
	void saysLastWordsThatComeWhileItWrites() {
		this.sink.onWrite = () -> this.queue.finish(bytes("bye"), true);
		offer("one");

		this.threads.remove().run();

		assertThat(this.sink.written).containsExactly("one", "bye");
		assertThat(this.sink.ends).containsExactly("finished");
	}

	@Test
	void givesUpAfterAWriteThatFailed() {
		this.sink.fails = true;
		offer("one", "two");

		this.threads.remove().run();
		offer("three");

		assertThat(this.sink.ends).containsExactly("failed");
		assertThat(this.threads).isEmpty();
	}

	@Test
	void givesUpAlsoAfterAnAnswerThatFailed() {
		this.sink.fails = true;

		this.queue.offerHere(bytes("one"));
		offer("two");

		assertThat(this.sink.ends).containsExactly("failed");
		assertThat(this.threads).isEmpty();
	}

	@Test
	void givesUpAfterAFaultToo() {
		this.sink.onWrite = () -> {
			throw new IllegalStateException("A fault on purpose");
		};

		assertThatIllegalStateException().isThrownBy(() -> this.queue.offerHere(bytes("one")));

		assertThat(this.sink.ends).containsExactly("failed");
	}

	@Test
	void whatCannotBeWrittenAnyMoreIsNotTooMuch() {
		this.sink.fails = true;
		this.queue.offerHere(bytes("one"));

		offer("x".repeat(1000), "x".repeat(1000));

		assertThat(this.queue.isFinishing()).isTrue();
	}

	@Test
	void neverBlocksWhileAReaderDoesNotRead() throws InterruptedException {
		CountDownLatch reads = new CountDownLatch(1);
		CountDownLatch writing = new CountDownLatch(1);
		this.sink.onWrite = () -> {
			writing.countDown();
			awaitQuietly(reads);
		};
		ExecutorService pool = Executors.newCachedThreadPool();
		SendQueue stuck = new SendQueue(10, pool, this.sink);

		stuck.offer(bytes("first"));
		assertThat(writing.await(10, TimeUnit.SECONDS)).isTrue();
		int accepted = 0;
		while (stuck.offer(bytes("x"))) {
			accepted++;
		}
		reads.countDown();
		pool.shutdown();

		assertThat(accepted).isEqualTo(10);
		assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
		assertThat(this.sink.written).containsExactly("first", "xxxxxxxxxx");
	}

	private void offer(String... frames) {
		for (String frame : frames) {
			assertThat(this.queue.offer(bytes(frame))).isTrue();
		}
	}

	private void onFirstWrite(Runnable deed) {
		this.sink.onWrite = () -> {
			if (this.sink.written.size() == 1) {
				deed.run();
			}
		};
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

}
