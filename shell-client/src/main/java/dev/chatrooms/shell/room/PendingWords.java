package dev.chatrooms.shell.room;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What was said, is not acknowledged, and is not on the screen either. It is shown once:
 * as soon as it has to wait for a connection that was cut, or when nobody has answered
 * for a while, because a network that is gone is noticed late. Thread-safe.
 */
class PendingWords {

	/** Longer than a busy server takes. */
	static final Duration PATIENCE = Duration.ofSeconds(3);

	private final Map<CompletableFuture<?>, String> unseen = new LinkedHashMap<>();

	private final Consumer<String> show;

	private final Executor later;

	private volatile boolean cut;

	PendingWords(Consumer<String> show) {
		this(show, CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
	}

	/**
	 * Shows by the given means.
	 * @param later runs what is to be done after a while
	 */
	PendingWords(Consumer<String> show, Executor later) {
		this.show = show;
		this.later = later;
	}

	/** Something was said, which is pending until its outcome is known. */
	void add(String text, CompletableFuture<?> outcome) {
		synchronized (this.unseen) {
			if (!outcome.isDone()) {
				this.unseen.put(outcome, text);
				showUnseen();
				this.later.execute(() -> show(outcome));
			}
		}
		outcome.whenComplete((done, failure) -> {
			synchronized (this.unseen) {
				this.unseen.remove(outcome);
			}
		});
	}

	/** The connection was cut. */
	void cut() {
		synchronized (this.unseen) {
			this.cut = true;
			showUnseen();
		}
	}

	/** The connection stands again. */
	void mended() {
		synchronized (this.unseen) {
			this.cut = false;
		}
	}

	boolean isCut() {
		return this.cut;
	}

	private void show(CompletableFuture<?> outcome) {
		synchronized (this.unseen) {
			String text = this.unseen.remove(outcome);
			if (text != null) {
				this.show.accept(text);
			}
		}
	}

	private void showUnseen() {
		if (this.cut) {
			this.unseen.values().forEach(this.show);
			this.unseen.clear();
		}
	}

}
