package dev.chatrooms.client.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

import dev.chatrooms.protocol.RoomEvent;

/**
 * The events of one room as they are to be seen: every number once, in order. What comes
 * early waits, what is missing is asked for on TCP, what is gone for ever is skipped.
 * <p>
 * Pure logic: times are passed in, as nanoseconds since any moment, and so is randomness.
 * After every call {@link #ask} may have something to send, at {@link #wakeAt} at the
 * latest. Not thread-safe.
 */
public final class Timeline {

	/** Events that wait for missing ones; of more, the latest are asked for later. */
	static final int MOST_HELD = 1024;

	/** Most numbers to ask for at once, since a room answers with no more. */
	static final int PAGE = 256;

	/** Gaps with so few events between them are asked for together. */
	static final int BRIDGE = 8;

	private final NavigableMap<Long, RoomEvent> held = new TreeMap<>();

	private final NavigableSet<Long> large = new TreeSet<>();

	private final Set<Long> lost = new HashSet<>();

	private final RepairClock clock;

	private final RecentLoss recent = new RecentLoss();

	private long last;

	private long reached;

	private long resumedTo;

	private long delivered;

	private long doubled;

	private long lostEver;

	private long repaired;

	private long gone;

	/**
	 * Begins after the snapshot.
	 * @param last the last number that the snapshot contains
	 */
	public Timeline(long last, RandomGenerator random) {
		this.last = last;
		this.reached = last;
		this.clock = new RepairClock(random);
	}

	/**
	 * An event came, whichever way.
	 * @return what can be seen now, in order
	 */
	public List<RoomEvent> take(RoomEvent event, long now) {
		long sequence = event.sequence();
		if (sequence <= this.last || this.held.containsKey(sequence)) {
			this.doubled++;
			return List.of();
		}
		this.reached = Math.max(this.reached, sequence);
		if (sequence == this.last + 1 && isUndisturbed()) {
			this.last = sequence;
			this.delivered++;
			this.recent.delivered(false);
			settle(now);
			return List.of(event);
		}
		this.held.put(sequence, event);
		List<RoomEvent> ready = handOut(0, now);
		if (this.held.size() > MOST_HELD) {
			this.held.pollLastEntry();
		}
		return ready;
	}

	/** Whether nothing is held, asked for or announced as large, as nearly always. */
	private boolean isUndisturbed() {
		return this.held.isEmpty() && this.lost.isEmpty() && this.large.isEmpty();
	}

	/**
	 * The room has come as far as this: if events up to here do not come soon, they are
	 * lost.
	 */
	public void reached(long sequence, long now) {
		this.reached = Math.max(this.reached, sequence);
		settle(now);
	}

	/** This event is too large for a datagram and is to be fetched, which is no loss. */
	public void large(long sequence, long now) {
		if (sequence > this.last && !this.held.containsKey(sequence)) {
			this.large.add(sequence);
			this.reached = Math.max(this.reached, sequence);
			this.clock.fetch(sequence, now);
			settle(now);
		}
	}

	/**
	 * A new connection stands: what was asked on the old one will not be answered, and
	 * what happened meanwhile is to be fetched, which is no loss.
	 */
	public void resume(long sequence, long now) {
		this.clock.rest();
		this.resumedTo = Math.max(this.resumedTo, sequence);
		this.reached = Math.max(this.reached, sequence);
		this.clock.hurry(sequence, now);
		settle(now);
	}

	/** What to ask the room for now, if anything. */
	public Optional<Range> ask(long now) {
		if (now < this.clock.askAt()) {
			return Optional.empty();
		}
		Range missing = missing();
		this.clock.asked(now);
		// Differences, here and below: there is nothing above the highest number.
		for (long number = missing.from(); missing.to() - number >= 0; number++) {
			boolean expected = number <= this.resumedTo || this.large.contains(number);
			if (!expected && !this.held.containsKey(number) && this.lost.add(number)) {
				this.lostEver++;
			}
		}
		return Optional.of(missing);
	}

	private Range missing() {
		long from = this.last + 1;
		long to = from;
		long end = from + Math.min(this.clock.dueTo() - from, PAGE - 1);
		for (long number = from; end - number >= 0 && number - to <= BRIDGE; number++) {
			if (!this.held.containsKey(number)) {
				to = number;
			}
		}
		return new Range(from, to);
	}

	/**
	 * The room has answered: what it still has of these numbers has come.
	 * @param through the last number that it looked for
	 * @return what can be seen now, in order
	 */
	public List<RoomEvent> answered(Range asked, long through, long now) {
		long end = Math.min(through, asked.to());
		if (end < asked.from()) {
			return List.of();
		}
		if (this.clock.isWaiting()) {
			this.recent.repaired(now - this.clock.askedAt());
			this.clock.answered(now);
		}
		return handOut(end, now);
	}

	/** Hands out what is next; up to the given number what is missing is skipped. */
	private List<RoomEvent> handOut(long skipTo, long now) {
		List<RoomEvent> ready = new ArrayList<>();
		while (this.last < skipTo || this.held.containsKey(this.last + 1)) {
			this.last++;
			RoomEvent event = this.held.remove(this.last);
			boolean wasLost = this.lost.remove(this.last);
			if (event != null) {
				ready.add(event);
				this.recent.delivered(wasLost);
			}
			else {
				this.gone++;
			}
			this.repaired += (event != null && wasLost) ? 1 : 0;
		}
		this.delivered += ready.size();
		this.large.headSet(this.last, true).clear();
		settle(now);
		return ready;
	}

	/** Starts, stops or leaves the clock. */
	private void settle(long now) {
		if (this.last < this.clock.dueTo()) {
			return;
		}
		this.clock.rest();
		if (this.last < this.reached) {
			this.clock.start(this.reached, now);
		}
	}

	/** When {@link #ask} is worth calling again. */
	public long wakeAt() {
		return this.clock.askAt();
	}

	/** The last number that was seen or skipped. */
	public long last() {
		return this.last;
	}

	/** How well the events have come lately. */
	RecentLoss recent() {
		return this.recent;
	}

	/** What has happened so far. */
	public Counts counts() {
		return new Counts(this.delivered, this.doubled, this.lostEver, this.repaired, this.gone);
	}

	/**
	 * Numbers of events since the visit began.
	 *
	 * @param delivered handed out
	 * @param doubled came again and were dropped
	 * @param lost did not come by themselves
	 * @param repaired of those, came after all
	 * @param gone were in the journal no more
	 */
	public record Counts(long delivered, long doubled, long lost, long repaired, long gone) {

	}

}
