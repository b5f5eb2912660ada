package dev.chatrooms.client.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.LobbyNotice;
import org.jspecify.annotations.Nullable;

/**
 * A listener that notes each breach of what {@link SessionListener} promises.
 */
final class StrictSessionListener implements SessionListener {

	private final List<String> breaches = new CopyOnWriteArrayList<>();

	private final List<LobbyNotice> notices = new CopyOnWriteArrayList<>();

	private final AtomicBoolean busy = new AtomicBoolean();

	private volatile boolean disturbed;

	private volatile boolean interrupted;

	private volatile boolean over;

	@Override
	public void interrupted(@Nullable String lastWords) {
		note("interrupted", () -> {
			breachIf(this.interrupted, "interrupted twice");
			this.interrupted = true;
			this.disturbed = true;
		});
	}

	@Override
	public void noticed(LobbyNotice notice) {
		note("noticed", () -> this.notices.add(notice));
	}

	@Override
	public void restored() {
		note("restored", () -> {
			breachIf(!this.interrupted, "restored without being interrupted");
			this.interrupted = false;
		});
	}

	@Override
	public void lost(@Nullable AccountName account, @Nullable String lastWords) {
		note("lost", () -> {
			this.over = true;
			this.disturbed = true;
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

	/** What it was told unasked. */
	List<LobbyNotice> notices() {
		return this.notices;
	}

	/** Whether there was one connection all the time. */
	boolean isUndisturbed() {
		return !this.disturbed;
	}

}
