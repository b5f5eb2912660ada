package dev.chatrooms.client.delivery;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;

/**
 * How well a group has served lately: which of the last events had to be asked for, and
 * how long the last repairs took. Not thread-safe.
 */
public final class RecentLoss {

	/** Events that are remembered. */
	static final int WINDOW = 200;

	/** More than these of them, and it is too much: 5 %. */
	static final int MOST_LOST = 10;

	/** Repairs that are remembered. */
	static final int REPAIRS = 21;

	/** From so many on their median tells something. */
	static final int FEWEST_REPAIRS = 5;

	/** A median above this is too much. */
	static final Duration SLOWEST = Duration.ofMillis(250);

	private final BitSet lost = new BitSet(WINDOW);

	private final long[] times = new long[REPAIRS];

	private int events;

	private int repairs;

	private boolean slow;

	/** An event was handed out. */
	void delivered(boolean afterRepair) {
		this.lost.set(this.events % WINDOW, afterRepair);
		this.events++;
	}

	/** A request for missing events was answered after this time. */
	void repaired(long nanos) {
		this.times[this.repairs % REPAIRS] = nanos;
		this.repairs++;
		// Here, because whether it is too much is asked far more often.
		this.slow = this.repairs >= FEWEST_REPAIRS && median() > SLOWEST.toNanos();
	}

	/** Whether TCP would serve better. */
	boolean isTooMuch() {
		return this.slow || this.lost.cardinality() > MOST_LOST;
	}

	/** Begins anew, because from here on the events come another way. */
	void forget() {
		this.lost.clear();
		this.events = 0;
		this.repairs = 0;
		this.slow = false;
	}

	private long median() {
		long[] sorted = Arrays.copyOf(this.times, Math.min(this.repairs, REPAIRS));
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

}
