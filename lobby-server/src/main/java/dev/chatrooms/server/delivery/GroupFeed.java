package dev.chatrooms.server.delivery;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.GroupKeys;
import dev.chatrooms.protocol.Heartbeat;
import dev.chatrooms.protocol.LargeEvent;
import dev.chatrooms.seal.DatagramSealer;
import dev.chatrooms.seal.GroupKey;
import org.jspecify.annotations.Nullable;

/**
 * What the multicast group of one room hears, and who relies on it. A member is fed by
 * the group only while it says that it hears it and holds the newest key, and only while
 * enough others do so that one datagram is cheaper than their connections. Runs on the
 * room's lane only; time is passed in, in nanoseconds.
 */
public final class GroupFeed {

	/** How long newcomers are given heartbeats to find out whether they hear them. */
	private static final long PROBING = Duration.ofSeconds(10).toNanos();

	/** Those who hear the group and hold the newest key. */
	private final Set<Recipient> listeners = new HashSet<>();

	/** Of the members asked about last; nothing once who listens has changed. */
	private @Nullable Unserved<?> unserved;

	private final HeartbeatSchedule schedule = new HeartbeatSchedule();

	private final ServerSignature signature;

	private final int threshold;

	private final GroupPace pace;

	private boolean isPaced;

	/** The number of the last event that the group carried. */
	private long lastCarried;

	private GroupKey key;

	private DatagramSealer sealer;

	private long probingUntil;

	/**
	 * A feed with a fresh key.
	 * @param room the number of the room in headers
	 * @param epoch of the room
	 * @param signature signs the datagrams
	 * @param multicast how many must listen before they share a datagram, and how many
	 * datagrams that may be
	 */
	public GroupFeed(long room, long epoch, ServerSignature signature, MulticastProperties multicast) {
		this.signature = signature;
		this.threshold = multicast.threshold();
		this.pace = new GroupPace(multicast.datagramsPerSecond(), System.nanoTime());
		this.key = GroupKey.random(room, epoch, 1);
		this.sealer = new DatagramSealer(this.key, signature);
	}

	/** What a member needs to open the datagrams that are sent from now on. */
	public GroupKeys keys() {
		Base64.Encoder base64 = Base64.getEncoder();
		return new GroupKeys(this.key.room(), this.key.epoch(), this.key.number(),
				base64.encodeToString(this.key.secret()), base64.encodeToString(this.key.salt()),
				this.signature.verify(), this.sealer.nextCounter());
	}

	/** A new key: until they have it, nobody is fed by the group. */
	public void rekey(long now) {
		this.key = GroupKey.random(this.key.room(), this.key.epoch(), this.key.number() + 1);
		this.sealer = new DatagramSealer(this.key, this.signature);
		this.listeners.clear();
		this.unserved = null;
		probe(now);
	}

	/** Somebody wants to find out whether they hear the group. */
	public void probe(long now) {
		this.probingUntil = now + PROBING;
		this.schedule.hasten(now);
	}

	/** The member hears the group; that counts only with the newest key. */
	public void listens(Recipient member, int keyNumber) {
		if (keyNumber == this.key.number()) {
			this.listeners.add(member);
			this.unserved = null;
		}
		else {
			forget(member);
		}
	}

	/** The member is fed by its own connection from here on. */
	public void forget(Recipient member) {
		this.listeners.remove(member);
		this.unserved = null;
	}

	/**
	 * Those whom the group does not carry the events to. They are found once, and again
	 * when the members or those who listen are others than the last time: to look at each
	 * member for each chat would cost more than the datagram.
	 * @param members all of the room; never changed, other members are another collection
	 */
	@SuppressWarnings("unchecked")
	public <R extends Recipient> Collection<R> unserved(Collection<R> members) {
		if (!isInUse()) {
			return members;
		}
		Unserved<?> known = this.unserved;
		if (known == null || known.members() != members) {
			known = new Unserved<>(members,
					members.stream().filter((member) -> !this.listeners.contains(member)).toList());
			this.unserved = known;
		}
		return ((Unserved<R>) known).byConnection();
	}

	/**
	 * Whether the group carries the events at all that were {@link #prepare prepared}.
	 */
	public boolean isInUse() {
		return !this.isPaced && this.listeners.size() >= this.threshold;
	}

	/** Decides whether the next events are more than the group should carry. */
	public void prepare(List<EventFrame> frames, long now) {
		int bytes = frames.stream()
			.mapToInt((frame) -> Math.min(frame.bytes().length, DatagramSealer.MAX_CONTENT))
			.sum();
		int datagrams = (bytes + DatagramSealer.MAX_CONTENT - 1) / DatagramSealer.MAX_CONTENT;
		this.isPaced = datagrams > 0 ? !this.pace.allows(datagrams, now) : this.isPaced;
	}

	/**
	 * The datagrams to send now: the frames, if the group is in use, or a heartbeat if
	 * one is due.
	 * @param state how far the room has come, the frames included
	 */
	public List<byte[]> datagrams(List<EventFrame> frames, Heartbeat state, long now) {
		List<byte[]> datagrams = new ArrayList<>();
		if (this.listeners.isEmpty() && now - this.probingUntil > 0) {
			this.schedule.stop();
		}
		else if (!frames.isEmpty() && isInUse()) {
			seal(frames, datagrams);
			this.lastCarried = state.sequence();
			this.schedule.sent(now);
		}
		else if (!frames.isEmpty()) {
			this.schedule.hasten(now);
		}
		if (this.schedule.isDue(now)) {
			int next = (int) this.schedule.beat(now).toMillis();
			// Nobody is to ask for what is on its way on slower connections.
			long known = this.isPaced ? this.lastCarried : state.sequence();
			datagrams.add(this.sealer
				.seal(FrameCodec.encode(new Heartbeat(state.epoch(), known, state.members(), next, null))));
		}
		return datagrams;
	}

	/** Nanoseconds until {@link #datagrams} should be asked again, or -1 for never. */
	public long untilNext(long now) {
		return this.schedule.untilNext(now);
	}

	private void seal(List<EventFrame> frames, List<byte[]> datagrams) {
		ByteArrayOutputStream content = new ByteArrayOutputStream(DatagramSealer.MAX_CONTENT);
		for (EventFrame frame : frames) {
			byte[] bytes = (frame.bytes().length <= DatagramSealer.MAX_CONTENT) ? frame.bytes()
					: FrameCodec.encode(new LargeEvent(frame.epoch(), frame.sequence()));
			if (content.size() + bytes.length > DatagramSealer.MAX_CONTENT) {
				datagrams.add(this.sealer.seal(content.toByteArray()));
				content.reset();
			}
			content.writeBytes(bytes);
		}
		datagrams.add(this.sealer.seal(content.toByteArray()));
	}

	/** Which of these members are fed by their connections. */
	private record Unserved<R extends Recipient>(Collection<R> members, List<R> byConnection) {

	}

}
