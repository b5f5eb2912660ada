package dev.chatrooms.client.delivery;

import java.time.Duration;
import java.util.stream.LongStream;

import dev.chatrooms.protocol.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Properties that hold for every network, shown for hundreds of random ones.
 */
class LossyDeliveryTests {

	private static final int SEEDS = 60;

	private static final int EVENTS = 400;

	private static final Duration QUIET = Duration.ofSeconds(90);

	private static SimulatedRoom run(long seed, int lossPercent, boolean cuts) {
		SimulatedRoom room = new SimulatedRoom(seed, lossPercent, cuts);
		room.run(EVENTS, QUIET);
		return room;
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 5, 20, 40, 60 })
	void bringsEveryEventOnceAndInOrder(int lossPercent) {
		LongStream.range(0, SEEDS).forEach(seed -> {
			SimulatedRoom room = run(seed, lossPercent, seed % 2 == 1);

			assertThat(room.seen()).as("seed " + seed)
				.containsExactlyElementsOf(LongStream.rangeClosed(1, EVENTS).boxed().toList());
			assertThat(room.timeline().wakeAt()).as("seed " + seed).isEqualTo(RepairClock.NEVER);
		});
	}

	@Test
	void staysWithAGoodGroup() {
		LongStream.range(0, SEEDS).forEach(seed -> {
			SimulatedRoom room = run(seed, 0, false);

			assertThat(room.fed()).as("seed " + seed).isEqualTo(Transport.MULTICAST);
			assertThat(room.changes()).as("seed " + seed).isEqualTo(1);
		});
	}

	@Test
	void leavesABadGroupAndSeldomTriesAgain() {
		LongStream.range(0, SEEDS).forEach(seed -> {
			SimulatedRoom room = run(seed, 40, false);

			assertThat(room.changes()).as("seed " + seed).isBetween(2, 8);
		});
	}

	@Test
	void asksForNothingInAGoodNetwork() {
		SimulatedRoom room = run(1, 0, false);

		assertThat(room.timeline().counts().gone()).isZero();
		assertThat(room.timeline().counts().lost()).isLessThan(EVENTS / 20);
	}

}
