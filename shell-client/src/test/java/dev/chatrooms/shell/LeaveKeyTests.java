package dev.chatrooms.shell;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LeaveKeyTests {

	private final AtomicLong now = new AtomicLong();

	private final LeaveKey key = new LeaveKey(this.now::get);

	private boolean pressAfter(Duration time) {
		this.now.addAndGet(time.toNanos());
		return this.key.press();
	}

	@Test
	void leavesTheSecondTime() {
		assertThat(pressAfter(Duration.ZERO)).isFalse();
		assertThat(pressAfter(Duration.ofSeconds(5))).isTrue();
		assertThat(pressAfter(Duration.ofMillis(1))).isFalse();
	}

	@Test
	void warnsAgainAfterAWhile() {
		assertThat(pressAfter(Duration.ZERO)).isFalse();
		assertThat(pressAfter(Duration.ofSeconds(6))).isFalse();
		assertThat(pressAfter(Duration.ofSeconds(1))).isTrue();
	}

	@Test
	void warnsAgainAfterAnotherKey() {
		this.key.press();
		this.key.forget();

		assertThat(this.key.press()).isFalse();
	}

}
