package dev.chatrooms.client.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.protocol.Transport;

/**
 * Decides how a member wants its events: over TCP until the group is proven, by multicast
 * while it serves well, over TCP again when it does not, with ever longer pauses before
 * the next try. Changing is safe at any time, since the numbers are the same either way.
 * <p>
 * Pure logic, times as in {@link Timeline}. Not thread-safe.
 */
public final class GroupWatch {

	/** How long an event may be the last datagram; heartbeats follow it. */
	public static final Duration AFTER_EVENT = Duration.ofMillis(500);

	private static final int NO_KEY = -1;

	private static final Wish TCP = new Wish(Transport.TCP, NO_KEY);

	private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(500);

	/** The longest interval between two heartbeats. */
	private static final long LONGEST_INTERVAL = TimeUnit.SECONDS.toNanos(30);

	private static final long FIRST_PAUSE = TimeUnit.SECONDS.toNanos(30);

	private static final long LONGEST_PAUSE = TimeUnit.MINUTES.toNanos(10);

	private final boolean mayFallBack;

	private final RecentLoss recent;

	private int newestKey = NO_KEY;

	private int toldKey = NO_KEY;

	private boolean heard;

	private long silentAt = RepairClock.NEVER;

	/** Datagrams before this prove nothing. */
	private long tryAt;

	/** When to ask the room for heartbeats, if none has come by then. */
	private long askAt = RepairClock.NEVER;

	private long pause = FIRST_PAUSE;

	private long since;

	private String why = "the room has no group";

	/**
	 * Begins with TCP.
	 * @param timeline tells how much was lost
	 * @param mayFallBack false to stay with multicast whatever happens, in order to show
	 * that repairs suffice
	 */
	public GroupWatch(Timeline timeline, boolean mayFallBack) {
		this.recent = timeline.recent();
		this.mayFallBack = mayFallBack;
	}

	/** A new connection, perhaps on another network: nothing is proven there. */
	public void reconnected() {
		this.newestKey = NO_KEY;
		this.toldKey = NO_KEY;
		this.heard = false;
		this.tryAt = 0;
		this.askAt = RepairClock.NEVER;
		this.pause = FIRST_PAUSE;
		this.why = "the room has no group";
	}

	/** The room has sent a key; whoever is on multicast says so again with it. */
	public void renewed(int key, long now) {
		this.newestKey = key;
		this.heard = isOn();
		this.tryAt = now;
		this.silentAt = now + LONGEST_INTERVAL + GRACE;
		if (!isOn()) {
			this.askAt = now + FIRST_PAUSE;
			this.why = "nothing was heard from the group yet";
		}
	}

	/**
	 * A genuine datagram under the newest key came.
	 * @param next how long it may be until another comes
	 */
	public void heard(Duration next, long now) {
		this.heard |= now >= this.tryAt;
		// One datagram may be lost: the interval after it is at most four times as long.
		long interval = next.toNanos();
		this.silentAt = now + Math.min(4 * interval, interval + LONGEST_INTERVAL) + GRACE;
	}

	/** What to tell the room now, if anything. */
	public Optional<Wish> decide(long now) {
		if (isOn() && this.mayFallBack) {
			if (now >= this.silentAt) {
				return fallBack("the group fell silent", now);
			}
			if (this.recent.isTooMuch()) {
				return fallBack("the group lost too much", now);
			}
		}
		if (this.newestKey != this.toldKey && this.heard) {
			return Optional.of(turnOn(now));
		}
		if (!isOn() && now >= this.askAt) {
			// A room keeps its group quiet when nobody listens; this wakes it.
			this.askAt = now + nextPause();
			return Optional.of(TCP);
		}
		return Optional.empty();
	}

	private Wish turnOn(long now) {
		if (!isOn()) {
			this.since = now;
			this.recent.forget();
		}
		this.toldKey = this.newestKey;
		this.why = "the group is heard";
		return new Wish(Transport.MULTICAST, this.toldKey);
	}

	private Optional<Wish> fallBack(String reason, long now) {
		if (now - this.since >= LONGEST_PAUSE) {
			this.pause = FIRST_PAUSE;
		}
		this.toldKey = NO_KEY;
		this.heard = false;
		this.tryAt = now + nextPause();
		this.askAt = this.tryAt;
		this.why = reason;
		return Optional.of(TCP);
	}

	private long nextPause() {
		long next = this.pause;
		this.pause = Math.min(2 * next, LONGEST_PAUSE);
		return next;
	}

	private boolean isOn() {
		return this.toldKey != NO_KEY;
	}

	/** When {@link #decide} is worth calling again, if nothing comes. */
	public long wakeAt() {
		long never = RepairClock.NEVER;
		return isOn() ? (this.mayFallBack ? this.silentAt : never) : this.askAt;
	}

	/** How the member wants its events. */
	public Transport by() {
		return isOn() ? Transport.MULTICAST : Transport.TCP;
	}

	/** Why so, in words for people. */
	public String why() {
		return this.why;
	}

	/** No group can be heard here. */
	public void unheard(String reason) {
		this.why = reason;
	}

	/**
	 * What a member tells its room.
	 *
	 * @param by how it wants its events from here on
	 * @param key the newest key it holds, where that matters
	 */
	public record Wish(Transport by, int key) {

	}

}
