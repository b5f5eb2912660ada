package dev.chatrooms.shell.load;

import java.util.concurrent.TimeUnit;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How long each of many things took. Thread-safe.
 */
final class Latencies {

	/** The longest that can be told from longer, in microseconds. */
	private static final long LONGEST = TimeUnit.HOURS.toMicros(1);

	private final Histogram histogram = new ConcurrentHistogram(LONGEST, 3);

	/** One of them took that many microseconds. */
	void record(long micros) {
		this.histogram.recordValue(Math.min(LONGEST, Math.max(0, micros)));
	}

	long count() {
		return this.histogram.getTotalCount();
	}

	Latency summary() {
		return Latency.of(this.histogram);
	}

}
