package dev.chatrooms.shell.room;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.shell.view.Passage;

/**
 * Tells of those who come and go: one by one to whatever reads every line, folded to a
 * person who watches. Thread-safe; nothing overtakes what it tells.
 */
class Doorway {

	private final Passages passages = new Passages();

	private final boolean folding;

	private final Consumer<Passage> teller;

	Doorway(boolean folding, Consumer<Passage> teller) {
		this.folding = folding;
		this.teller = teller;
	}

	synchronized void arrived(MemberJoined event) {
		this.passages.arrive(event, event.members(), now());
		passed();
	}

	synchronized void left(MemberLeft event) {
		this.passages.leave(event, event.members(), now());
		passed();
	}

	/** Tells of all who wait, before something else is told. */
	synchronized void settle() {
		this.passages.take(now()).ifPresent(this.teller);
	}

	private void passed() {
		if (!this.folding) {
			settle();
			return;
		}
		long delay = this.passages.delay(now());
		if (delay == 0) {
			tellDue();
		}
		else {
			CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS).execute(this::tellDue);
		}
	}

	private synchronized void tellDue() {
		this.passages.takeDue(now()).ifPresent(this.teller);
	}

	private static long now() {
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
	}

}
