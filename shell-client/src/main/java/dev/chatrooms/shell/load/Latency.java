package dev.chatrooms.shell.load;

import java.util.Locale;

import org.HdrHistogram.Histogram;

/**
 * How long it took, in milliseconds.
 *
 * @param p50 half of all took no longer
 * @param p99 99 of 100 took no longer
 * @param p999 999 of 1000 took no longer
 * @param max the longest of all
 */
record Latency(double p50, double p99, double p999, double max) {

	private static final double MICROS = 1000;

	/** Reads a histogram of microseconds. */
	static Latency of(Histogram micros) {
		return new Latency(micros.getValueAtPercentile(50) / MICROS, micros.getValueAtPercentile(99) / MICROS,
				micros.getValueAtPercentile(99.9) / MICROS, micros.getMaxValue() / MICROS);
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, max %.1f ms", this.p50, this.p99,
				this.p999, this.max);
	}

}
