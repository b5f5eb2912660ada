package dev.chatrooms.server.room;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Feed;
import dev.chatrooms.protocol.GroupKeys;
import dev.chatrooms.protocol.Heartbeat;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Repair;
import dev.chatrooms.protocol.Transport;
import dev.chatrooms.server.delivery.BadNetwork;
import dev.chatrooms.server.delivery.EventFrame;
import dev.chatrooms.server.delivery.GroupFeed;
import dev.chatrooms.server.delivery.RecentFrames;
import dev.chatrooms.server.delivery.RepairPage;
import dev.chatrooms.server.delivery.TcpFanOut;
import dev.chatrooms.server.history.Journal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the events of one room reach its members: by the group, by their connections, and
 * again for those who missed some. Runs on the room's lane only, but for repairs that
 * need the journal, and where a method says otherwise.
 */
final class RoomDelivery {

	private static final Logger log = LoggerFactory.getLogger(RoomDelivery.class);

	private static final int KEPT_FRAMES = 1024;

	private static final int KEPT_BYTES = 256 * 1024;

	private final RecentFrames recent = new RecentFrames(KEPT_FRAMES, KEPT_BYTES);

	private final long roomId;

	private final RoomSequencer sequencer;

	private final Journal journal;

	private final Lanes lanes;

	private final @Nullable GroupFeed group;

	private final BadNetwork network;

	private final Runnable tick;

	private long nextTick = System.nanoTime();

	/**
	 * Delivers for one room.
	 * @param group what the multicast group hears, or nothing where there is none
	 * @param network what becomes of datagrams before they are sent
	 * @param tick makes the lane ask again what the group is to hear
	 */
	RoomDelivery(long roomId, RoomSequencer sequencer, Journal journal, Lanes lanes, @Nullable GroupFeed group,
			BadNetwork network, Runnable tick) {
		this.roomId = roomId;
		this.sequencer = sequencer;
		this.journal = journal;
		this.lanes = lanes;
		this.group = group;
		this.network = network;
		this.tick = tick;
	}

	/** Encodes the events of a batch, once for everybody. */
	Outgoing prepare(Decided batch) {
		List<EventFrame> frames = batch.events().stream().map(EventFrame::of).toList();
		this.recent.add(frames);
		if (this.group != null) {
			this.group.prepare(frames, System.nanoTime());
		}
		return new Outgoing(batch, frames);
	}

	/** To everybody whom the group does not serve. */
	void fanOut(Outgoing outgoing) {
		int from = 0;
		for (Decided.Run run : outgoing.batch().runs()) {
			List<EventFrame> frames = outgoing.frames().subList(from, from + run.events().size());
			from += frames.size();
			Collection<Seat> seats = run.seats();
			TcpFanOut.deliver(frames, (this.group != null) ? this.group.unserved(seats) : seats);
		}
	}

	/** What the group is to hear now. */
	List<byte[]> datagrams(Outgoing outgoing) {
		if (this.group == null) {
			return List.of();
		}
		long now = System.nanoTime();
		List<byte[]> datagrams = this.group.datagrams(outgoing.frames(), state(null), now);
		long pause = this.group.untilNext(now);
		if (pause >= 0 && (this.nextTick - now <= 0 || this.nextTick - now > pause)) {
			this.nextTick = now + pause;
			this.lanes.clock().schedule(this.tick, pause, TimeUnit.NANOSECONDS);
		}
		return this.network.pass(datagrams);
	}

	/** Hands the keys to a newcomer, who is to hear soon whether they fit. */
	void introduce(Seat newcomer) {
		if (this.group != null && newcomer instanceof ConnectionSeat seat && !seat.isShutOut()) {
			newcomer.answer(this.group.keys());
			this.group.probe(System.nanoTime());
		}
	}

	/** Somebody is gone, or as good as gone. */
	void forget(Seat seat) {
		if (this.group != null) {
			this.group.forget(seat);
		}
	}

	/** From here on only those can read the group who are given the new keys. */
	void rekey(Collection<? extends Seat> holders) {
		if (this.group != null) {
			this.group.rekey(System.nanoTime());
			GroupKeys keys = this.group.keys();
			holders.forEach((holder) -> holder.answer(keys));
		}
	}

	/** The member chooses how it is fed. */
	void feed(Seat seat, Feed request) {
		Integer key = request.key();
		if (this.group == null) {
			// TCP is all there is.
			seat.answer(state(request.label()));
			return;
		}
		if (request.by() == Transport.MULTICAST && key != null) {
			this.group.listens(seat, key);
		}
		else {
			this.group.forget(seat);
			this.group.probe(System.nanoTime());
		}
		seat.answer(state(request.label()));
	}

	/** How far the room has come; from any thread. */
	Heartbeat state(@Nullable String label) {
		Room room = this.sequencer.room();
		return new Heartbeat(room.epoch(), room.sequence(), room.people(), null, label);
	}

	/** Sends one page of what the member missed, and says how far that goes. */
	void repair(ConnectionSeat seat, Repair request) {
		long last = this.sequencer.room().sequence();
		long to = Math.min(Math.min(request.to(), last), request.from() + RepairPage.MAX_EVENTS - 1);
		RepairPage page = new RepairPage();
		Optional<List<EventFrame>> kept = this.recent.page(request.from(), to, page);
		if (to < request.from()) {
			seat.answer(repaired(last, request));
		}
		else if (kept.isPresent()) {
			send(seat, kept.get(), page.isCutShort() ? -1 : to, request);
		}
		else if (seat.beginsRepair()) {
			repairFromJournal(seat, request, to);
		}
		else {
			seat.answer(Refusal.of(RefusalCode.BUSY, request.label()));
		}
	}

	/** Elsewhere, because the room must not wait while the journal is read. */
	private void repairFromJournal(ConnectionSeat seat, Repair request, long to) {
		try {
			this.lanes.repairs().execute(() -> {
				Runnable answer = page(seat, request, to);
				// First, because the next repair may follow the answer at once.
				seat.endsRepair();
				answer.run();
			});
		}
		catch (RejectedExecutionException ex) {
			// The server is stopping, and says so.
		}
	}

	private Runnable page(ConnectionSeat seat, Repair request, long to) {
		try {
			RepairPage page = new RepairPage();
			List<EventFrame> frames = this.journal
				.events(this.roomId, this.sequencer.room().name(), request.from(), to, RepairPage.MAX_EVENTS)
				.stream()
				.map(EventFrame::of)
				.takeWhile(page::takes)
				.toList();
			return () -> send(seat, frames, page.isCutShort() ? -1 : to, request);
		}
		catch (RuntimeException ex) {
			log.error("{}: a repair failed: {}", this.sequencer.room().name(), ex.getMessage());
			return () -> seat.answer(Refusal.of(RefusalCode.BUSY, request.label()));
		}
	}

	/** Sends frames that answer for all numbers up to one, or up to their own last. */
	private static void send(ConnectionSeat seat, List<EventFrame> frames, long upTo, Repair request) {
		if (!frames.isEmpty()) {
			seat.deliver(EventFrame.join(frames));
		}
		seat.answer(repaired((upTo < 0) ? frames.get(frames.size() - 1).sequence() : upTo, request));
	}

	private static Done repaired(long sequence, Repair request) {
		return new Done("repaired", null, null, null, sequence, request.label());
	}

}
