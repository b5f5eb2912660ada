package dev.chatrooms.shell.room;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.shell.view.Passage;

/**
 * Folds comings and goings that are close to each other. Who comes into a quiet room is
 * told of at once; those who follow soon wait for one another. Who leaves is told of
 * after a moment, and not at all if they come back within it. Not thread-safe; time is
 * passed in, in milliseconds from wherever.
 */
class Passages {

	/** How long others may follow, or come back. */
	static final long MOMENT = 2000;

	private final Set<AccountName> arrived = new LinkedHashSet<>();

	private final Set<AccountName> left = new LinkedHashSet<>();

	private int members;

	private Instant when = Instant.EPOCH;

	/** When the ones that wait are to be told of. */
	private long due;

	/** Until then, whoever comes follows somebody. */
	private long following = Long.MIN_VALUE;

	/** Somebody came in, as the event says. */
	void arrive(RoomEvent event, int present, long now) {
		boolean first = isEmpty();
		if (!this.left.remove(event.creator())) {
			this.arrived.add(event.creator());
		}
		hold(event, present, first, now);
	}

	/** Somebody left, as the event says. */
	void leave(RoomEvent event, int present, long now) {
		boolean first = isEmpty();
		if (!this.arrived.remove(event.creator())) {
			this.left.add(event.creator());
		}
		hold(event, present, first, now + MOMENT);
	}

	private void hold(RoomEvent event, int present, boolean first, long soonest) {
		this.members = present;
		this.when = event.datetime();
		this.due = first ? Math.max(soonest, this.following) : this.due;
	}

	private boolean isEmpty() {
		return this.arrived.isEmpty() && this.left.isEmpty();
	}

	/** How long to wait before somebody is to be told of, at least; 0 is not at all. */
	long delay(long now) {
		return Math.max(this.due - now, 0);
	}

	/** All that is to be told of now. */
	Optional<Passage> takeDue(long now) {
		return (delay(now) == 0) ? take(now) : Optional.empty();
	}

	/** All that waits, because something else is to be told of after it. */
	Optional<Passage> take(long now) {
		if (isEmpty()) {
			return Optional.empty();
		}
		Passage passage = new Passage(List.copyOf(this.arrived), List.copyOf(this.left), this.members, this.when);
		this.arrived.clear();
		this.left.clear();
		this.following = now + MOMENT;
		return Optional.of(passage);
	}

}
