package dev.chatrooms.client.delivery;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * When to ask for what is missing. A gap gets a short random time to close by itself,
 * since datagrams overtake each other, and so that those who missed the same one do not
 * all ask at once (RFC 5401). Times are nanoseconds since any moment. Not thread-safe.
 */
final class RepairClock {

	/** Later than everything. */
	static final long NEVER = Long.MAX_VALUE;

	private static final long SHORTEST_DELAY = TimeUnit.MILLISECONDS.toNanos(30);

	private static final long SPREAD = TimeUnit.MILLISECONDS.toNanos(70);

	private static final long FIRST_PATIENCE = TimeUnit.MILLISECONDS.toNanos(300);

	private static final long LONGEST_PATIENCE = TimeUnit.SECONDS.toNanos(10);

	private final RandomGenerator random;

	private long askAt = NEVER;

	private long dueTo;

	private long askedAt;

	private int attempts;

	RepairClock(RandomGenerator random) {
		this.random = random;
	}

	/** Nothing is missing that was due. */
	void rest() {
		this.askAt = NEVER;
		this.dueTo = 0;
		this.attempts = 0;
	}

	/** Some numbers up to this one are missing. */
	void start(long reached, long now) {
		this.askAt = now + SHORTEST_DELAY + this.random.nextLong(SPREAD + 1);
		this.dueTo = reached;
	}

	/** Numbers up to this one will not come by themselves. */
	void hurry(long reached, long now) {
		this.dueTo = Math.max(this.dueTo, reached);
		if (this.attempts == 0) {
			this.askAt = now;
		}
	}

	/**
	 * The same for all who hear the group: there is no reason to wait, but not all should
	 * ask at once.
	 */
	void fetch(long reached, long now) {
		this.dueTo = Math.max(this.dueTo, reached);
		if (this.attempts == 0) {
			this.askAt = Math.min(this.askAt, now + this.random.nextLong(SPREAD + 1));
		}
	}

	/** A request leaves; it is repeated if no answer comes, ever more patiently. */
	void asked(long now) {
		if (this.attempts == 0) {
			this.askedAt = now;
		}
		long patience = Math.min(FIRST_PATIENCE << Math.min(this.attempts, 10), LONGEST_PATIENCE);
		this.attempts++;
		this.askAt = now + patience;
	}

	/** The answer came: whatever is due still can be asked for at once. */
	void answered(long now) {
		this.attempts = 0;
		this.askAt = now;
	}

	/** Whether a request is on its way. */
	boolean isWaiting() {
		return this.attempts > 0;
	}

	/** When the request left that is on its way. */
	long askedAt() {
		return this.askedAt;
	}

	/**
	 * What is missing up to here is to be asked for; what is missing above may still
	 * come.
	 */
	long dueTo() {
		return this.dueTo;
	}

	/** When to ask, {@link #NEVER} if for nothing. */
	long askAt() {
		return this.askAt;
	}

}
