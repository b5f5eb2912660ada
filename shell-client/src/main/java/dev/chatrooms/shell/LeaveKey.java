package dev.chatrooms.shell;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Ctrl-C on an empty line: the first time it only warns, the second time soon after it
 * means it.
 */
class LeaveKey {

	private static final long SOON = Duration.ofSeconds(5).toNanos();

	private final LongSupplier nanos;

	private long pressedAt;

	private boolean pressed;

	/** Measures with that clock. */
	LeaveKey(LongSupplier nanos) {
		this.nanos = nanos;
	}

	/** Whether this is the second time. */
	boolean press() {
		long now = this.nanos.getAsLong();
		boolean second = this.pressed && now - this.pressedAt <= SOON;
		this.pressed = !second;
		this.pressedAt = now;
		return second;
	}

	/** Something else was pressed. */
	void forget() {
		this.pressed = false;
	}

}
