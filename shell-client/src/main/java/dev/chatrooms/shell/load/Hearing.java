package dev.chatrooms.shell.load;

import java.util.BitSet;

/**
 * What one member has heard of one run: each chat must come once, in the order of the
 * room. Used by one thread.
 */
final class Hearing {

	private final Score score;

	private final BitSet heard = new BitSet();

	private long last;

	Hearing(Score score) {
		this.score = score;
	}

	/** A chat came, with its number in the room. */
	void hear(long sequence, LoadText.Stamp stamp) {
		if (this.heard.get(stamp.number())) {
			this.score.doubled.increment();
			return;
		}
		this.heard.set(stamp.number());
		if (sequence <= this.last) {
			this.score.outOfOrder.increment();
		}
		this.last = Math.max(this.last, sequence);
		this.score.delivered(stamp.due());
	}

}
