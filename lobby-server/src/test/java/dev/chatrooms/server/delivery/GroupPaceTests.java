package dev.chatrooms.server.delivery;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GroupPaceTests {

	private static final long SECOND = 1_000_000_000L;

	private static final long START = Long.MAX_VALUE - 5;

	private final GroupPace pace = new GroupPace(100, START);

	@Test
	void allowsWhatIsSlowerThanItsRateForEver() {
		for (int i = 0; i < 1000; i++) {
			assertThat(this.pace.allows(9, START + i * SECOND / 10)).isTrue();
		}
	}

	@Test
	void allowsABurst() {
		for (int i = 0; i < 100; i++) {
			assertThat(this.pace.allows(1, START)).isTrue();
		}
		assertThat(this.pace.allows(1, START)).isFalse();
	}

	@Test
	void staysClosedWhileTooMuchComes() {
		for (int i = 0; i < 1000; i++) {
			boolean allowed = this.pace.allows(2, START + i * SECOND / 100);
			assertThat(allowed).as("after " + i).isEqualTo(i < 99);
		}
	}

	@Test
	void opensAgainWhenTheRoomHasBeenSlower() {
		this.pace.allows(101, START);

		assertThat(this.pace.allows(1, START + SECOND / 2)).isFalse();
		assertThat(this.pace.allows(1, START + 2 * SECOND)).isTrue();
	}

}
