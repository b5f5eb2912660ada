package dev.chatrooms.seal;

/**
 * Remembers which of the newest 1024 counters were seen; what is older counts as seen (as
 * in RFC 4303, section 3.4.3). Asking and marking are two steps, so that a forgery can be
 * asked about without moving the window. Not thread-safe.
 */
final class ReplayWindow {

	/** How far behind the newest a counter may be. */
	static final int SIZE = 1024;

	private final long[] seen = new long[SIZE / Long.SIZE];

	private final long floor;

	/** The highest counter that was marked. */
	private long newest;

	/**
	 * @param floor the first counter that is not old, at least 0
	 */
	ReplayWindow(long floor) {
		if (floor < 0) {
			throw new IllegalArgumentException("Counters are at least 0.");
		}
		this.floor = floor;
		this.newest = floor - 1;
	}

	/** Whether it was neither seen nor is too old to tell. */
	boolean isNew(long counter) {
		if (counter > this.newest) {
			return true;
		}
		return counter >= this.floor && counter > this.newest - SIZE && !isMarked(counter);
	}

	/** Takes note of a counter that is new. */
	void mark(long counter) {
		if (counter > this.newest) {
			slideTo(counter);
		}
		this.seen[word(counter)] |= 1L << counter;
	}

	/** The slots of the counters between were those of counters now too old. */
	private void slideTo(long counter) {
		long forgotten = Math.min(counter - this.newest, SIZE);
		for (long back = 0; back < forgotten; back++) {
			this.seen[word(counter - back)] &= ~(1L << (counter - back));
		}
		this.newest = counter;
	}

	private boolean isMarked(long counter) {
		return (this.seen[word(counter)] & 1L << counter) != 0;
	}

	private static int word(long counter) {
		return (int) (counter % SIZE) / Long.SIZE;
	}

}
