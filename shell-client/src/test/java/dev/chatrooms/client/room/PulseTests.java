package dev.chatrooms.client.room;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PulseTests {

	private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

	private final Pulse pulse = new Pulse(0, VisitTiming.usual());

	@Test
	void pingsEvery15Seconds() {
		assertThat(this.pulse.wakeAt()).isEqualTo(15 * SECOND);
		assertThat(this.pulse.takePing(15 * SECOND - 1)).isFalse();
		assertThat(this.pulse.takePing(15 * SECOND)).isTrue();
		assertThat(this.pulse.takePing(15 * SECOND)).isFalse();
		assertThat(this.pulse.wakeAt()).isEqualTo(30 * SECOND);
	}

	@Test
	void isDeadAfter40SecondsOfSilence() {
		this.pulse.takePing(15 * SECOND);
		this.pulse.takePing(30 * SECOND);

		assertThat(this.pulse.wakeAt()).isEqualTo(40 * SECOND);
		assertThat(this.pulse.isDead(40 * SECOND - 1)).isFalse();
		assertThat(this.pulse.isDead(40 * SECOND)).isTrue();
	}

	@Test
	void livesWhileAnythingComes() {
		this.pulse.heard(39 * SECOND);

		assertThat(this.pulse.isDead(78 * SECOND)).isFalse();
	}

}
