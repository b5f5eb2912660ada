package dev.chatrooms.client.delivery;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.chatrooms.client.delivery.Chats.chat;
import static dev.chatrooms.client.delivery.Chats.numbers;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

class TimelineTests {

	private static final long MS = MILLISECONDS.toNanos(1);

	/** The longest time that a gap may have to close by itself. */
	private static final long DELAY = 100 * MS;

	private final Timeline timeline = new Timeline(10, new SplittableRandom(1));

	private List<Long> take(long sequence, long now) {
		return numbers(this.timeline.take(chat(sequence), now));
	}

	@Test
	void handsOutWhatIsNext() {
		assertThat(take(11, 0)).containsExactly(11L);
		assertThat(take(12, 0)).containsExactly(12L);
		assertThat(this.timeline.wakeAt()).isEqualTo(RepairClock.NEVER);
	}

	@Test
	void dropsWhatWasSeen() {
		take(11, 0);

		assertThat(take(11, 0)).isEmpty();
		assertThat(take(10, 0)).isEmpty();
		assertThat(this.timeline.counts()).isEqualTo(new Timeline.Counts(1, 2, 0, 0, 0));
	}

	@Test
	void holdsWhatIsEarlyUntilTheGapCloses() {
		assertThat(take(13, 0)).isEmpty();
		assertThat(take(13, 0)).isEmpty();
		assertThat(take(12, 0)).isEmpty();
		assertThat(take(11, 0)).containsExactly(11L, 12L, 13L);
		assertThat(this.timeline.counts()).isEqualTo(new Timeline.Counts(3, 1, 0, 0, 0));
	}

	@Test
	void asksForAGapAfterAShortRandomDelay() {
		take(13, 0);

		assertThat(this.timeline.ask(30 * MS - 1)).isEmpty();
		assertThat(this.timeline.wakeAt()).isBetween(30 * MS, DELAY);
		assertThat(this.timeline.ask(DELAY)).contains(new Range(11, 12));
		assertThat(this.timeline.ask(DELAY)).isEmpty();
	}

	@Test
	void waitsAtRandom() {
		List<Long> delays = LongStream.range(0, 300).map(seed -> {
			Timeline other = new Timeline(0, new SplittableRandom(seed));
			other.reached(1, 0);
			return other.wakeAt() / MS;
		}).boxed().toList();

		assertThat(delays).allMatch(delay -> delay >= 30 && delay <= 100)
			.anyMatch(delay -> delay < 40)
			.anyMatch(delay -> delay > 90);
	}

	@Test
	void asksForNothingThatCameMeanwhile() {
		take(12, 0);
		take(11, 1);

		assertThat(this.timeline.ask(DELAY)).isEmpty();
		assertThat(this.timeline.counts().lost()).isZero();
	}

	@Test
	void givesEveryGapItsOwnDelay() {
		take(12, 0);
		take(14, 20 * MS);
		take(11, 25 * MS);

		assertThat(this.timeline.wakeAt()).isGreaterThanOrEqualTo(55 * MS);
	}

	@Test
	void asksOnlyForWhatHadTimeToCome() {
		take(12, 0);
		take(14, this.timeline.wakeAt() - 1);

		assertThat(this.timeline.ask(DELAY)).contains(new Range(11, 11));
	}

	@Test
	void learnsOfALostTailFromAHeartbeat() {
		this.timeline.reached(12, 0);

		assertThat(this.timeline.ask(DELAY)).contains(new Range(11, 12));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, Timeline.BRIDGE, Timeline.PAGE, Timeline.PAGE + 1, 10_000 })
	@Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
	void asksUpToTheHighestNumberThatThereIs(long missing) {
		long last = Long.MAX_VALUE - missing;
		Timeline late = new Timeline(last, new SplittableRandom(1));
		late.reached(Long.MAX_VALUE, 0);

		assertThat(late.ask(DELAY)).hasValueSatisfying(range -> {
			assertThat(range.from()).isEqualTo(last + 1);
			assertThat(range.to()).isBetween(range.from(), Long.MAX_VALUE);
			assertThat(late.counts().lost()).isEqualTo(range.to() - last);
		});
		assertThat(numbers(late.take(chat(last + 1), DELAY))).containsExactly(last + 1);
	}

	@Test
	void asksAgainEverMorePatiently() {
		this.timeline.reached(11, 0);
		this.timeline.ask(DELAY);

		long patience = 300 * MS;
		long now = DELAY;
		for (int i = 0; i < 12; i++) {
			assertThat(this.timeline.ask(now + patience - 1)).isEmpty();
			now += patience;
			assertThat(this.timeline.ask(now)).contains(new Range(11, 11));
			patience = Math.min(2 * patience, 10_000 * MS);
		}
		assertThat(this.timeline.counts().lost()).isEqualTo(1);
	}

	@Test
	void asksForALargeEventSoonAndCountsNoLoss() {
		take(11, 0);

		this.timeline.large(12, 5);
		this.timeline.large(12, 6);

		long soon = this.timeline.wakeAt();
		assertThat(soon).isBetween(5L, 5 + 70 * MS);
		assertThat(this.timeline.ask(soon)).contains(new Range(12, 12));
		assertThat(take(12, soon + 1)).containsExactly(12L);
		assertThat(this.timeline.counts()).isEqualTo(new Timeline.Counts(2, 0, 0, 0, 0));
	}

	@Test
	void notAllAskForALargeEventAtOnce() {
		long asked = IntStream.range(0, 100).mapToLong(seed -> {
			Timeline other = new Timeline(0, new SplittableRandom(seed));
			other.large(1, 0);
			return other.wakeAt() / MS;
		}).distinct().count();

		assertThat(asked).isGreaterThan(30);
	}

	@Test
	void ignoresALargeEventThatItHas() {
		take(11, 0);

		this.timeline.large(11, 0);

		assertThat(this.timeline.wakeAt()).isEqualTo(RepairClock.NEVER);
	}

	@Test
	void fetchesWhatItMissedPageByPage() {
		this.timeline.resume(600, 0);

		assertThat(this.timeline.ask(0)).contains(new Range(11, 266));
		LongStream.rangeClosed(11, 100).forEach(number -> take(number, 1));
		assertThat(this.timeline.answered(new Range(11, 266), 100, 2)).isEmpty();

		assertThat(this.timeline.ask(2)).contains(new Range(101, 356));
		assertThat(this.timeline.counts().lost()).isZero();
	}

	@Test
	void asksAnewOnANewConnection() {
		this.timeline.reached(12, 0);
		this.timeline.ask(DELAY);

		this.timeline.resume(12, DELAY + 1);

		assertThat(this.timeline.ask(DELAY + 1)).contains(new Range(11, 12));
	}

	@Test
	void skipsWhatIsGoneForEver() {
		take(13, 0);
		Range asked = this.timeline.ask(DELAY).orElseThrow();
		take(12, DELAY);

		assertThat(numbers(this.timeline.answered(asked, 12, DELAY))).containsExactly(12L, 13L);
		assertThat(this.timeline.last()).isEqualTo(13);
		assertThat(this.timeline.counts()).isEqualTo(new Timeline.Counts(2, 0, 2, 1, 1));
		assertThat(this.timeline.wakeAt()).isEqualTo(RepairClock.NEVER);
	}

	@Test
	void skipsNothingTheRoomDidNotLookFor() {
		take(13, 0);
		Range asked = this.timeline.ask(DELAY).orElseThrow();

		assertThat(this.timeline.answered(asked, 10, DELAY)).isEmpty();
		assertThat(this.timeline.last()).isEqualTo(10);
		assertThat(this.timeline.answered(asked, 999, DELAY)).hasSize(1);
		assertThat(this.timeline.last()).isEqualTo(13);
	}

	@Test
	void asksForNeighbouringGapsTogether() {
		LongStream.of(30, 12, 14, 15, 21).forEach(number -> take(number, 0));

		assertThat(this.timeline.ask(DELAY)).contains(new Range(11, 29));
	}

	@Test
	void asksForDistantGapsOneByOne() {
		LongStream.rangeClosed(12, 30).filter(number -> number != 25).forEach(number -> take(number, 0));

		Range first = this.timeline.ask(DELAY).orElseThrow();
		take(11, DELAY);

		assertThat(first).isEqualTo(new Range(11, 11));
		this.timeline.answered(first, 11, DELAY);
		assertThat(this.timeline.ask(2 * DELAY)).contains(new Range(25, 25));
	}

	@Test
	void holdsNoMoreThanItCan() {
		LongStream.range(0, 3L * Timeline.MOST_HELD).forEach(number -> take(12 + number, 0));

		assertThat(take(11, 1)).hasSize(1 + Timeline.MOST_HELD);
		assertThat(this.timeline.ask(1 + DELAY)).isPresent();
	}

}
