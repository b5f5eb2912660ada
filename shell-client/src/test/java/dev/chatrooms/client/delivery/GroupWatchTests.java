package dev.chatrooms.client.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

import dev.chatrooms.client.delivery.GroupWatch.Wish;
import dev.chatrooms.protocol.Transport;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

class GroupWatchTests {

	private static final long SECOND = SECONDS.toNanos(1);

	private static final Duration NEXT = Duration.ofSeconds(1);

	private static final Optional<Wish> TCP = Optional.of(new Wish(Transport.TCP, -1));

	private final Timeline timeline = new Timeline(0, new SplittableRandom(1));

	private final GroupWatch watch = new GroupWatch(this.timeline, true);

	private static Optional<Wish> multicast(int key) {
		return Optional.of(new Wish(Transport.MULTICAST, key));
	}

	private void turnOn(long now) {
		this.watch.renewed(1, now);
		this.watch.heard(NEXT, now);
		assertThat(this.watch.decide(now)).isEqualTo(multicast(1));
	}

	@Test
	void beginsWithTcp() {
		assertThat(this.watch.by()).isEqualTo(Transport.TCP);
		assertThat(this.watch.decide(0)).isEmpty();
		this.watch.renewed(1, 0);
		assertThat(this.watch.decide(SECOND)).isEmpty();
		assertThat(this.watch.why()).isEqualTo("nothing was heard from the group yet");
	}

	@Test
	void wantsMulticastOnceTheGroupIsHeard() {
		turnOn(0);

		assertThat(this.watch.by()).isEqualTo(Transport.MULTICAST);
		assertThat(this.watch.decide(0)).isEmpty();
	}

	@Test
	void saysItAgainWithANewKey() {
		turnOn(0);

		this.watch.renewed(2, 1);

		assertThat(this.watch.decide(1)).isEqualTo(multicast(2));
	}

	@Test
	void fallsBackWhenTheGroupIsSilent() {
		turnOn(0);

		assertThat(this.watch.wakeAt()).isEqualTo(9 * SECOND / 2);
		assertThat(this.watch.decide(9 * SECOND / 2 - 1)).isEmpty();
		assertThat(this.watch.decide(9 * SECOND / 2)).isEqualTo(TCP);
		assertThat(this.watch.why()).isEqualTo("the group fell silent");
	}

	@Test
	void forgivesOneLostHeartbeatHoweverLongTheInterval() {
		turnOn(0);
		int[] intervals = { 200, 1000, 2000, 5000, 15000, 30000, 30000 };
		for (int i = 0; i + 1 < intervals.length; i++) {
			this.watch.heard(Duration.ofMillis(intervals[i]), 0);

			long afterNext = Duration.ofMillis(intervals[i] + intervals[i + 1]).toNanos();

			assertThat(this.watch.wakeAt()).isGreaterThan(afterNext);
		}
		assertThat(this.watch.wakeAt()).isEqualTo(60 * SECOND + SECOND / 2);
	}

	@Test
	void fallsBackWhenTooMuchNeedsRepair() {
		turnOn(0);
		for (int i = 0; i < 11; i++) {
			assertThat(this.watch.decide(0)).isEmpty();
			this.timeline.recent().delivered(true);
		}

		assertThat(this.watch.decide(0)).isEqualTo(TCP);
		assertThat(this.watch.why()).isEqualTo("the group lost too much");
	}

	@Test
	void forgetsOldLosses() {
		turnOn(0);
		for (int i = 0; i < 1000; i++) {
			this.timeline.recent().delivered(i % 20 == 0);
		}

		assertThat(this.watch.decide(0)).isEmpty();
	}

	@Test
	void fallsBackWhenRepairsAreSlow() {
		turnOn(0);
		for (int i = 0; i < 5; i++) {
			assertThat(this.watch.decide(0)).isEmpty();
			this.timeline.recent().repaired(SECOND / 3);
		}

		assertThat(this.watch.decide(0)).isEqualTo(TCP);

		this.watch.heard(NEXT, 30 * SECOND);
		assertThat(this.watch.decide(30 * SECOND)).isEqualTo(multicast(1));
		assertThat(this.watch.decide(30 * SECOND)).as("what was slow is forgotten").isEmpty();
	}

	@Test
	void triesAgainAfterEverLongerPauses() {
		turnOn(0);
		long now = 5 * SECOND;
		for (long pause : new long[] { 30, 60, 120, 240, 480, 600, 600 }) {
			assertThat(this.watch.decide(now)).isEqualTo(TCP);
			this.watch.heard(NEXT, now + pause * SECOND - 1);
			assertThat(this.watch.decide(now + pause * SECOND - 1)).isEmpty();
			now += pause * SECOND;
			this.watch.heard(NEXT, now);
			assertThat(this.watch.decide(now)).isEqualTo(multicast(1));
			now += 5 * SECOND;
		}
	}

	@Test
	void wakesAQuietGroupWhenItTriesAgain() {
		turnOn(0);
		assertThat(this.watch.decide(5 * SECOND)).isEqualTo(TCP);

		assertThat(this.watch.wakeAt()).isEqualTo(35 * SECOND);
		assertThat(this.watch.decide(35 * SECOND)).isEqualTo(TCP);
		assertThat(this.watch.decide(35 * SECOND)).isEmpty();
		this.watch.heard(NEXT, 36 * SECOND);

		assertThat(this.watch.decide(36 * SECOND)).isEqualTo(multicast(1));
	}

	@Test
	void triesAgainAlsoWhereNothingWasEverHeard() {
		this.watch.renewed(1, 0);

		assertThat(this.watch.decide(30 * SECOND - 1)).isEmpty();
		assertThat(this.watch.decide(30 * SECOND)).isEqualTo(TCP);
		assertThat(this.watch.wakeAt()).isEqualTo(60 * SECOND);
	}

	@Test
	void forgetsItsPausesAfterALongGoodTime() {
		turnOn(0);
		this.watch.decide(5 * SECOND);
		this.watch.heard(NEXT, 35 * SECOND);
		this.watch.decide(35 * SECOND);

		this.watch.heard(NEXT, 700 * SECOND);
		assertThat(this.watch.decide(710 * SECOND)).isEqualTo(TCP);
		this.watch.heard(NEXT, 740 * SECOND);

		assertThat(this.watch.decide(740 * SECOND)).isEqualTo(multicast(1));
	}

	@Test
	void triesAtOnceWithANewKeyOrANewConnection() {
		turnOn(0);
		this.watch.decide(5 * SECOND);
		turnOn(6 * SECOND);

		this.watch.reconnected();

		assertThat(this.watch.by()).isEqualTo(Transport.TCP);
		turnOn(7 * SECOND);
	}

	@Test
	void staysWithMulticastIfItMustNotFallBack() {
		GroupWatch brave = new GroupWatch(this.timeline, false);
		brave.renewed(1, 0);
		brave.heard(NEXT, 0);
		brave.decide(0);
		for (int i = 0; i < 200; i++) {
			this.timeline.recent().delivered(true);
		}

		assertThat(brave.decide(1000 * SECOND)).isEmpty();
		assertThat(brave.by()).isEqualTo(Transport.MULTICAST);
		assertThat(brave.wakeAt()).isEqualTo(RepairClock.NEVER);
	}

}
