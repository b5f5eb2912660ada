package dev.chatrooms.shell.doctor;

import java.time.Duration;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.OptionalLong;

import dev.chatrooms.shell.doctor.InterfaceEar.Heard;

/**
 * How well an interface hears a group: how many of the datagrams that were sent, and how
 * late. Pure.
 *
 * @param heard how many came
 * @param sent how many there were, as far as the numbers of those that came tell
 * @param delay how long a heartbeat took, without the pause the server makes before it
 */
record Reception(int heard, long sent, Duration delay) {

	/**
	 * A server that is asked for a heartbeat waits so long, for others to ask as well.
	 */
	static final Duration PAUSE = Duration.ofMillis(200);

	private static final int TOO_MUCH = 20;

	/**
	 * Counts.
	 * @param datagrams what this interface has heard
	 * @param all what all of them have heard
	 * @param questions when heartbeats were asked for, by {@link System#nanoTime}
	 */
	static Reception of(List<Heard> datagrams, List<Heard> all, List<Long> questions) {
		LongSummaryStatistics numbers = all.stream().mapToLong(Heard::counter).summaryStatistics();
		long sent = all.isEmpty() ? 0 : numbers.getMax() - numbers.getMin() + 1;
		return new Reception(datagrams.size(), sent, delay(datagrams, questions));
	}

	/** The middle one, because a heartbeat may answer two questions. */
	private static Duration delay(List<Heard> datagrams, List<Long> questions) {
		List<Long> delays = datagrams.stream()
			.map(datagram -> questions.stream()
				.mapToLong(asked -> datagram.at() - asked)
				.filter(delay -> delay >= PAUSE.toNanos())
				.min())
			.filter(OptionalLong::isPresent)
			.map(OptionalLong::getAsLong)
			.sorted()
			.toList();
		return delays.isEmpty() ? Duration.ZERO : Duration.ofNanos(delays.get(delays.size() / 2)).minus(PAUSE);
	}

	boolean isNothing() {
		return this.heard == 0;
	}

	boolean losesTooMuch() {
		return (this.sent - this.heard) * TOO_MUCH > this.sent;
	}

	/** Such as {@code 8 of 8 heartbeats, 3.1 ms late}. */
	String words() {
		return this.heard + " of " + this.sent + " heartbeats, " + Span.words(this.delay) + " late";
	}

}
