package dev.chatrooms.client.room;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.client.delivery.GroupOpener.Opened;
import dev.chatrooms.client.delivery.GroupWatch;
import dev.chatrooms.client.delivery.GroupWatch.Wish;
import dev.chatrooms.client.delivery.Range;
import dev.chatrooms.client.delivery.Timeline;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Feed;
import dev.chatrooms.protocol.GroupKeys;
import dev.chatrooms.protocol.Heartbeat;
import dev.chatrooms.protocol.LargeEvent;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Repair;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Transport;
import dev.chatrooms.protocol.Welcome;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor hears: events from connection and group go through one timeline to the
 * listener, and what is missing is asked for. One lock holds all of it together, also
 * while the listener is told, so that it hears everything in order; whoever brings more
 * meanwhile waits.
 */
final class Hearing {

	private final RoomListener listener;

	private final GroupEar ear;

	private final GroupPolicy policy;

	private final Alarm alarm = new Alarm(this::turn);

	private Timeline timeline = new Timeline(0, new SplittableRandom());

	private GroupWatch watch;

	private @Nullable RoomConnection connection;

	private @Nullable Welcome welcome;

	private boolean over;

	private boolean interrupted;

	private long catchUpTo;

	private int missed;

	private long byDatagram;

	private long byTcp;

	private @Nullable Transport last;

	private long newest;

	private long awaited;

	private CompletableFuture<@Nullable Void> heard = CompletableFuture.completedFuture(null);

	Hearing(RoomListener listener, VisitOptions options) {
		this.listener = listener;
		this.policy = options.group();
		this.ear = new GroupEar(options.openers().get(), options.receiver(), this::datagram);
		this.watch = new GroupWatch(this.timeline, this.policy != GroupPolicy.ALWAYS);
	}

	/** A connection stands, for the first time or again. */
	synchronized void begin(RoomConnection current, Welcome first, List<Posted> chats) {
		if (this.over) {
			return;
		}
		this.connection = current;
		boolean again = this.welcome != null && first.sequence() >= this.timeline.last();
		if (!again) {
			this.timeline = new Timeline(first.sequence(), new SplittableRandom());
			this.watch = new GroupWatch(this.timeline, this.policy != GroupPolicy.ALWAYS);
		}
		this.watch.reconnected();
		if (this.welcome == null) {
			this.welcome = first;
			this.listener.entered(first, chats);
		}
		this.catchUpTo = first.sequence();
		this.missed = 0;
		this.timeline.resume(first.sequence(), RoomTimer.now());
		turn();
	}

	/** A frame came on a connection. */
	synchronized void received(RoomConnection from, Payload payload) {
		if (this.over || from != this.connection) {
			return;
		}
		long now = RoomTimer.now();
		if (payload instanceof RoomEvent event) {
			this.byTcp++;
			came(event, Transport.TCP);
			show(this.timeline.take(event, now));
		}
		else if (payload instanceof Heartbeat beat) {
			this.timeline.reached(beat.sequence(), now);
		}
		else if (payload instanceof GroupKeys keys && this.policy != GroupPolicy.NEVER) {
			listen(from, keys, now);
		}
		turn();
	}

	/** What was fetched, or comes once more, does not tell how events come. */
	private void came(RoomEvent event, Transport by) {
		if (event.sequence() > this.newest) {
			this.newest = event.sequence();
			this.last = by;
		}
	}

	private void listen(RoomConnection from, GroupKeys keys, long now) {
		try {
			this.ear.renew(keys, from.admission(), from.localAddress());
			this.watch.renewed(keys.key(), now);
		}
		catch (IOException ex) {
			this.watch.unheard("the group cannot be heard: " + ex.getMessage());
		}
	}

	/** A datagram came, from whomever. */
	private synchronized void datagram(byte[] datagram) {
		this.ear.open(datagram).ifPresent(this::opened);
	}

	private void opened(Opened datagram) {
		long now = RoomTimer.now();
		Duration next = GroupWatch.AFTER_EVENT;
		for (Payload payload : datagram.frames()) {
			if (payload instanceof RoomEvent event) {
				this.byDatagram++;
				came(event, Transport.MULTICAST);
				show(this.timeline.take(event, now));
			}
			else if (payload instanceof LargeEvent large) {
				this.timeline.large(large.sequence(), now);
			}
			else if (payload instanceof Heartbeat beat) {
				this.timeline.reached(beat.sequence(), now);
				next = (beat.next() != null) ? Duration.ofMillis(beat.next()) : next;
			}
		}
		if (datagram.newest()) {
			this.watch.heard(next, now);
		}
		turn();
	}

	private void show(List<RoomEvent> events) {
		for (RoomEvent event : events) {
			Welcome first = this.welcome;
			boolean others = first != null && !event.creator().equals(first.you());
			this.missed += (event instanceof Posted && others && event.sequence() <= this.catchUpTo) ? 1 : 0;
			this.listener.happened(event);
		}
		if (this.timeline.last() >= this.awaited && !this.heard.isDone()) {
			this.heard.complete(null);
		}
	}

	/** Does what is due: says that all is well again, asks for what is missing. */
	private synchronized void turn() {
		RoomConnection current = this.connection;
		if (this.over || current == null) {
			return;
		}
		if (this.interrupted && this.timeline.last() >= this.catchUpTo) {
			this.interrupted = false;
			this.listener.resumed(this.missed);
		}
		long now = RoomTimer.now();
		this.timeline.ask(now).ifPresent(range -> repair(current, range));
		this.watch.decide(now).ifPresent(wish -> tell(current, wish));
		this.alarm.set(Math.min(this.timeline.wakeAt(), this.watch.wakeAt()));
	}

	/** If the answer is no, or does not come, the timeline asks again. */
	private void repair(RoomConnection current, Range range) {
		current.request(label -> new Repair(range.from(), range.to(), label), Done.class)
			.thenAccept(done -> repaired(current, range, done));
	}

	private synchronized void repaired(RoomConnection from, Range range, Done done) {
		Long through = done.sequence();
		if (!this.over && from == this.connection && through != null) {
			show(this.timeline.answered(range, through, RoomTimer.now()));
			turn();
		}
	}

	private static void tell(RoomConnection current, Wish wish) {
		current.request(
				label -> (wish.by() == Transport.MULTICAST) ? Feed.byMulticast(wish.key(), label) : Feed.byTcp(label),
				Heartbeat.class);
	}

	/** The connection is gone; another will come. */
	synchronized void interrupt(@Nullable String words) {
		this.connection = null;
		this.ear.leave();
		if (!this.over && !this.interrupted) {
			this.interrupted = true;
			this.listener.interrupted(words);
		}
	}

	/** The visit was ended by others. */
	synchronized void end(@Nullable String words) {
		if (!this.over) {
			stop();
			this.listener.lost(words);
		}
	}

	/** The listener hears nothing any more. */
	synchronized void stop() {
		this.over = true;
		this.connection = null;
		this.ear.leave();
		this.alarm.stop();
	}

	/** The number of the last event that was heard. */
	synchronized long last() {
		return this.timeline.last();
	}

	/** Completes when the event of an acknowledged chat has come, or was lost. */
	synchronized CompletableFuture<@Nullable Void> heard(Done said) {
		Long sequence = said.sequence();
		this.awaited = (sequence != null) ? sequence : 0;
		this.heard = new CompletableFuture<>();
		if (this.timeline.last() >= this.awaited) {
			this.heard.complete(null);
		}
		return this.heard.orTimeout(1, TimeUnit.SECONDS);
	}

	/** How all this goes. */
	synchronized RoomReport report() {
		RoomConnection current = this.connection;
		return new RoomReport(current != null, this.watch.by(), this.watch.why(), this.last, this.ear.group(),
				this.ear.membership(), this.byDatagram, this.byTcp, this.timeline.counts(), this.ear.dropped(),
				(current != null) ? current.roundTrip() : null);
	}

}
