package dev.chatrooms.shell.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * What all members count together. Times count from when a chat was due, not from when it
 * was sent, so that a server that makes the senders late does not look faster for it.
 * Thread-safe.
 */
final class Score {

	final LongAdder sent = new LongAdder();

	final LongAdder acknowledged = new LongAdder();

	/** Chats that were refused, or whose acknowledgement did not come. */
	final LongAdder failed = new LongAdder();

	final LongAdder delivered = new LongAdder();

	final LongAdder doubled = new LongAdder();

	final LongAdder outOfOrder = new LongAdder();

	/** Members whose visit was ended by the server or the network. */
	final LongAdder cut = new LongAdder();

	private final LongAdder sentMeasured = new LongAdder();

	private final Latencies deliveries = new Latencies();

	private final Latencies acknowledgements = new Latencies();

	private volatile long measuredFrom = Long.MAX_VALUE;

	/** Chats that are due from then on are measured, see {@link System#nanoTime}. */
	void measureFrom(long time) {
		this.measuredFrom = time;
	}

	void sent(long due) {
		this.sent.increment();
		if (isMeasured(due)) {
			this.sentMeasured.increment();
		}
	}

	void acknowledged(long due) {
		this.acknowledged.increment();
		record(this.acknowledgements, due);
	}

	void delivered(long due) {
		this.delivered.increment();
		record(this.deliveries, due);
	}

	private void record(Latencies latencies, long due) {
		if (isMeasured(due)) {
			latencies.record(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due));
		}
	}

	private boolean isMeasured(long due) {
		return due - this.measuredFrom >= 0;
	}

	/** Chats whose outcome is not known yet. */
	long unanswered() {
		return this.sent.sum() - this.acknowledged.sum() - this.failed.sum();
	}

	/** Changes whenever anything comes back. */
	long movement() {
		return this.delivered.sum() + this.acknowledged.sum() + this.failed.sum();
	}

	long sentMeasured() {
		return this.sentMeasured.sum();
	}

	long deliveredMeasured() {
		return this.deliveries.count();
	}

	/** Of what was measured, from due to delivered. */
	Latency delivery() {
		return this.deliveries.summary();
	}

	/** Of what was measured, from due to acknowledged. */
	Latency acknowledgement() {
		return this.acknowledgements.summary();
	}

}
