package dev.chatrooms.client.room;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Welcome;
import org.jspecify.annotations.Nullable;

/**
 * A listener that notes each breach of what {@link RoomListener} promises.
 */
final class StrictListener implements RoomListener {

	private final List<String> breaches = new CopyOnWriteArrayList<>();

	private final AtomicBoolean busy = new AtomicBoolean();

	private volatile boolean entered;

	private volatile boolean interrupted;

	private volatile boolean over;

	private volatile @Nullable String lastWords;

	private volatile long last;

	private volatile long first;

	private final Set<Long> heard = ConcurrentHashMap.newKeySet();

	@Override
	public void entered(Welcome welcome, List<Posted> chats) {
		note("entered", () -> {
			breachIf(this.entered, "entered twice");
			this.entered = true;
			this.first = welcome.sequence();
			this.last = this.first;
		});
	}

	@Override
	public void happened(RoomEvent event) {
		note("event", () -> {
			breachIf(!this.entered, "an event first");
			breachIf(event.sequence() <= this.last, "event " + event.sequence() + " after " + this.last);
			breachIf(event.creator() == null || event.room() == null || event.datetime() == null,
					"event " + event.sequence() + " without all that it is told to have");
			this.last = event.sequence();
			this.heard.add(this.last);
		});
	}

	@Override
	public void interrupted(@Nullable String words) {
		note("interrupted", () -> {
			breachIf(!this.entered || this.interrupted, "interrupted without being whole");
			this.interrupted = true;
		});
	}

	@Override
	public void resumed(int chats) {
		note("resumed", () -> {
			breachIf(!this.interrupted, "resumed without being interrupted");
			breachIf(chats < 0, "missed " + chats);
			this.interrupted = false;
		});
	}

	@Override
	public void lost(@Nullable String words) {
		note("lost", () -> {
			breachIf(words == null, "lost without a sentence");
			this.lastWords = words;
			this.over = true;
		});
	}

	private void note(String call, Runnable deed) {
		breachIf(!this.busy.compareAndSet(false, true), call + " during another call");
		breachIf(this.over, call + " after the end");
		deed.run();
		this.busy.set(false);
	}

	private void breachIf(boolean breached, String breach) {
		if (breached) {
			this.breaches.add(breach);
		}
	}

	List<String> breaches() {
		return this.breaches;
	}

	/** Of these numbers, those that it was not told though it was told higher ones. */
	List<Long> missed(Collection<Long> numbers) {
		return numbers.stream()
			.filter(number -> number > this.first && number <= this.last && !this.heard.contains(number))
			.toList();
	}

	/** The number of the last event it was told. */
	long last() {
		return this.last;
	}

	/** Whether the visit was ended by others. */
	boolean isLost() {
		return this.over;
	}

	@Nullable String lastWords() {
		return this.lastWords;
	}

}
