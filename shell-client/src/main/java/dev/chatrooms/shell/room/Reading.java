package dev.chatrooms.shell.room;

import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

import dev.chatrooms.shell.view.Unread;
import org.jspecify.annotations.Nullable;

/**
 * How far the person has read in one room. What others say while the room is not in front
 * is unread, until it comes forward or another client of this person has shown it. The
 * lobby is told now and then, not for every chat. Thread-safe.
 */
class Reading {

	private static final Duration PAUSE = Duration.ofSeconds(2);

	/** The numbers of unread chats, and whether they contain the person's name. */
	private final NavigableMap<Long, Boolean> unread = new TreeMap<>();

	private final @Nullable Long before;

	private final LongConsumer tell;

	private final Executor later;

	private boolean inFront = true;

	private long seen;

	private long told;

	private boolean due;

	/**
	 * The reading of a room in front.
	 * @param before up to what the person has read before, if that is known
	 * @param tell tells the lobby up to what the person has read
	 */
	Reading(@Nullable Long before, LongConsumer tell) {
		this(before, tell, CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
	}

	/**
	 * The same, telling by other means.
	 * @param later runs what is to be done after a while
	 */
	Reading(@Nullable Long before, LongConsumer tell, Executor later) {
		this.before = before;
		this.tell = tell;
		this.later = later;
	}

	synchronized boolean isInFront() {
		return this.inFront;
	}

	synchronized Unread unread() {
		return this.unread.values().stream().reduce(Unread.NOTHING, Unread::plus, Unread::plus);
	}

	/** Whether a chat was said since the person was here last. */
	boolean isNew(long sequence) {
		return this.before != null && sequence > this.before;
	}

	/** The person looks here from now on. */
	synchronized void comeForward() {
		this.inFront = true;
		if (!this.unread.isEmpty()) {
			see(this.unread.lastKey());
		}
		this.unread.clear();
	}

	/** The person looks elsewhere from now on. */
	synchronized void goBack() {
		this.inFront = false;
	}

	/**
	 * A chat is about to be shown; it is counted before, so that the prompt below it
	 * agrees.
	 * @return whether the person looks here
	 */
	synchronized boolean heard(long sequence, boolean own, boolean mention) {
		if (this.inFront) {
			see(sequence);
		}
		else if (!own && sequence > this.seen) {
			this.unread.put(sequence, mention);
		}
		return this.inFront;
	}

	/** Another client of this person has shown what there was up to that number. */
	synchronized void readElsewhere(long sequence) {
		this.seen = Math.max(this.seen, sequence);
		this.told = Math.max(this.told, sequence);
		this.unread.headMap(sequence, true).clear();
	}

	private void see(long sequence) {
		this.seen = Math.max(this.seen, sequence);
		if (!this.due && this.seen > this.told) {
			this.due = true;
			this.later.execute(this::tell);
		}
	}

	/** Tells the lobby now, if there is anything to tell. */
	void tell() {
		long now;
		synchronized (this) {
			this.due = false;
			if (this.seen <= this.told) {
				return;
			}
			this.told = this.seen;
			now = this.told;
		}
		this.tell.accept(now);
	}

}
