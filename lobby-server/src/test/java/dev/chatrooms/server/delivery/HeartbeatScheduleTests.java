package dev.chatrooms.server.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeartbeatScheduleTests {

	private static final long START = Long.MAX_VALUE - 5;

	private final HeartbeatSchedule schedule = new HeartbeatSchedule();

	@Test
	void isQuietUntilSomethingHappens() {
		assertThat(this.schedule.isDue(START)).isFalse();
		assertThat(this.schedule.untilNext(START)).isEqualTo(-1);
	}

	@Test
	void beatsSoonAfterTheLastEventAndThenEverMoreSlowly() {
		this.schedule.sent(START);

		List<Long> pauses = new ArrayList<>();
		long now = START;
		for (int beat = 0; beat < 8; beat++) {
			long pause = this.schedule.untilNext(now);
			now += pause;
			assertThat(this.schedule.isDue(now - 1)).isFalse();
			assertThat(this.schedule.isDue(now)).isTrue();
			assertThat(this.schedule.beat(now).toNanos()).isEqualTo(this.schedule.untilNext(now));
			pauses.add(Duration.ofNanos(pause).toMillis());
		}

		assertThat(pauses).containsExactly(200L, 1_000L, 2_000L, 5_000L, 15_000L, 30_000L, 30_000L, 30_000L);
	}

	@Test
	void isNeverPutOffByNewcomersNorHurriedBeyondFiveASecond() {
		this.schedule.hasten(START);
		long later = START + Duration.ofMillis(150).toNanos();

		this.schedule.hasten(later);

		assertThat(this.schedule.untilNext(later)).isEqualTo(Duration.ofMillis(50).toNanos());
	}

	@Test
	void isPutOffByEveryDatagramThatDoesTheSame() {
		this.schedule.sent(START);
		long later = START + Duration.ofMillis(150).toNanos();

		this.schedule.sent(later);

		assertThat(this.schedule.untilNext(later)).isEqualTo(Duration.ofMillis(200).toNanos());
	}

	@Test
	void beginsAnewForANewcomerInAQuietRoom() {
		this.schedule.sent(START);
		long now = START;
		for (int beat = 0; beat < 6; beat++) {
			now += this.schedule.untilNext(now);
			this.schedule.beat(now);
		}

		this.schedule.hasten(now);

		assertThat(this.schedule.untilNext(now)).isEqualTo(Duration.ofMillis(200).toNanos());
	}

	@Test
	void stopsWhenNobodyListens() {
		this.schedule.sent(START);

		this.schedule.stop();

		assertThat(this.schedule.isDue(START + Duration.ofHours(1).toNanos())).isFalse();
	}

}
