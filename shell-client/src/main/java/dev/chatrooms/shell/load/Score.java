package dev.chatrooms.shell.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * What all members count together. Times count from when a chat was due, not from when it
 * was sent, so that a server that makes the senders late does not look faster for it.
 * Thread-safe.
 */
final class Score {

	/** The longest that can be told from longer, in microseconds. */
	private static final long LONGEST = TimeUnit.HOURS.toMicros(1);

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

	private final Histogram deliveries = new ConcurrentHistogram(LONGEST, 3);

	private final Histogram acknowledgements = new ConcurrentHistogram(LONGEST, 3);

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

	private void record(Histogram histogram, long due) {
		if (isMeasured(due)) {
			long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due);
			histogram.recordValue(Math.min(LONGEST, Math.max(0, micros)));
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
		return this.deliveries.getTotalCount();
	}

	/** Of what was measured, from due to delivered. */
	Latency delivery() {
		return Latency.of(this.deliveries);
	}

	/** Of what was measured, from due to acknowledged. */
	Latency acknowledgement() {
		return Latency.of(this.acknowledgements);
	}

}
