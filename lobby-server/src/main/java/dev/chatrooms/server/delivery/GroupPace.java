package dev.chatrooms.server.delivery;

/**
 * How much the group may carry. Nobody who hears a group can hold it up, so what comes
 * faster than readers take it would be lost and repaired, and repairs of many cost more
 * than what they mend. Above its rate a group is therefore left alone until the room has
 * been slower for a second. Pure: time is passed in, in nanoseconds.
 */
final class GroupPace {

	private static final double NANOS_PER_SECOND = 1e9;

	private final double perSecond;

	private double credit;

	private long countedAt;

	private boolean open = true;

	/** A pace that allows as many datagrams at once as in a second. */
	GroupPace(int perSecond, long now) {
		this.perSecond = perSecond;
		this.credit = perSecond;
		this.countedAt = now;
	}

	/** Whether the group carries the next so many datagrams; counted either way. */
	boolean allows(int datagrams, long now) {
		double earned = (now - this.countedAt) * this.perSecond / NANOS_PER_SECOND;
		this.countedAt = now;
		this.credit = Math.min(this.perSecond, this.credit + earned) - datagrams;
		if (this.credit < 0) {
			this.open = false;
			this.credit = 0;
		}
		else if (this.credit >= this.perSecond - datagrams) {
			this.open = true;
		}
		return this.open;
	}

}
