package dev.chatrooms.client.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

import dev.chatrooms.client.delivery.GroupWatch.Wish;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Transport;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/**
 * A room, one member, and a bad network between them, all in simulated time: datagrams
 * are lost, doubled and overtake each other; TCP is slow and is cut now and then.
 */
final class SimulatedRoom {

	private static final long MS = MILLISECONDS.toNanos(1);

	private static final int[] INTERVALS = { 200, 1000, 2000, 5000, 15_000, 30_000 };

	private static final int PAGE = 20;

	private final SplittableRandom random;

	private final int lossPercent;

	private final boolean cuts;

	private final PriorityQueue<Action> agenda = new PriorityQueue<>(
			Comparator.comparingLong(Action::at).thenComparingLong(Action::order));

	private final Timeline timeline;

	private final GroupWatch watch;

	private final List<Long> seen = new ArrayList<>();

	private Transport fed = Transport.TCP;

	private long now;

	private long order;

	private long sequence;

	private long lastEventAt;

	private long tcpFree;

	private int connection;

	private int beats;

	private int changes;

	SimulatedRoom(long seed, int lossPercent, boolean cuts) {
		this.random = new SplittableRandom(seed);
		this.lossPercent = lossPercent;
		this.cuts = cuts;
		this.timeline = new Timeline(0, this.random);
		this.watch = new GroupWatch(this.timeline, true);
		connect();
		at(15_000 * MS, this::ping);
	}

	/** Lets so many events happen, then waits until all is quiet. */
	void run(int events, Duration quiet) {
		happen(events);
		while (this.sequence < events || this.now < this.lastEventAt + quiet.toNanos()) {
			Action next = this.agenda.remove();
			this.now = next.at();
			next.deed().run();
			turn();
		}
	}

	private void happen(int left) {
		if (left == 0) {
			return;
		}
		this.sequence++;
		this.lastEventAt = this.now;
		boolean large = isIn(5);
		if (this.fed == Transport.TCP) {
			tcp(this.sequence);
		}
		datagram(this.sequence, large);
		beatAfter(0);
		if (this.cuts && isIn(1)) {
			cut();
		}
		at(below(60) * MS, () -> happen(left - 1));
	}

	private void beatAfter(int step) {
		int current = ++this.beats;
		at(INTERVALS[Math.min(step, INTERVALS.length - 1)] * MS, () -> {
			if (current == this.beats) {
				long said = this.sequence;
				int next = INTERVALS[Math.min(step + 1, INTERVALS.length - 1)];
				lossy(() -> {
					this.timeline.reached(said, this.now);
					this.watch.heard(Duration.ofMillis(next), this.now);
				});
				beatAfter(step + 1);
			}
		});
	}

	private void datagram(long number, boolean large) {
		lossy(() -> {
			this.watch.heard(GroupWatch.AFTER_EVENT, this.now);
			if (large) {
				this.timeline.large(number, this.now);
			}
			else {
				see(this.timeline.take(Chats.chat(number), this.now));
			}
		});
	}

	private void lossy(Runnable arrival) {
		do {
			if (!isIn(this.lossPercent)) {
				at(below(isIn(20) ? 60 : 2) * MS, arrival);
			}
		}
		while (isIn(3));
	}

	private void tcp(long number) {
		onConnection(() -> see(this.timeline.take(Chats.chat(number), this.now)));
	}

	/** Things on one connection arrive in order, or not at all if it is cut before. */
	private void onConnection(Runnable arrival) {
		int sentOn = this.connection;
		this.tcpFree = Math.max(this.tcpFree, this.now + below(20) * MS);
		at(this.tcpFree - this.now, () -> {
			if (sentOn == this.connection) {
				arrival.run();
			}
		});
	}

	private void cut() {
		this.connection++;
		this.fed = Transport.TCP;
		int cut = this.connection;
		at(below(2000) * MS, () -> {
			if (cut == this.connection) {
				connect();
			}
		});
	}

	private void connect() {
		long welcome = this.sequence;
		onConnection(() -> {
			this.watch.reconnected();
			this.watch.renewed(1, this.now);
			this.timeline.resume(welcome, this.now);
		});
	}

	private void ping() {
		onConnection(() -> {
			long said = this.sequence;
			onConnection(() -> this.timeline.reached(said, this.now));
		});
		at(15_000 * MS, this::ping);
	}

	/** What the member does after everything that came. */
	private void turn() {
		this.timeline.ask(this.now).ifPresent(range -> onConnection(() -> repair(range)));
		this.watch.decide(this.now).ifPresent(wish -> onConnection(() -> feed(wish)));
		long wake = Math.min(this.timeline.wakeAt(), this.watch.wakeAt());
		if (wake != RepairClock.NEVER) {
			at(Math.max(0, wake - this.now), () -> {
			});
		}
	}

	private void feed(Wish wish) {
		this.changes += (this.fed != wish.by()) ? 1 : 0;
		this.fed = wish.by();
		long said = this.sequence;
		onConnection(() -> this.timeline.reached(said, this.now));
	}

	private void repair(Range asked) {
		if (isIn(5)) {
			return;
		}
		long through = Math.min(asked.to(), asked.from() + PAGE - 1);
		for (long number = asked.from(); number <= through; number++) {
			tcp(number);
		}
		onConnection(() -> see(this.timeline.answered(asked, through, this.now)));
	}

	private void see(List<RoomEvent> events) {
		this.seen.addAll(Chats.numbers(events));
	}

	List<Long> seen() {
		return this.seen;
	}

	Timeline timeline() {
		return this.timeline;
	}

	/** How the member is fed. */
	Transport fed() {
		return this.fed;
	}

	/** How often that changed. */
	int changes() {
		return this.changes;
	}

	private boolean isIn(int percent) {
		return this.random.nextInt(100) < percent;
	}

	private long below(int bound) {
		return this.random.nextInt(bound);
	}

	private void at(long delay, Runnable deed) {
		this.agenda.add(new Action(this.now + delay, this.order++, deed));
	}

	private record Action(long at, long order, Runnable deed) {

	}

}
