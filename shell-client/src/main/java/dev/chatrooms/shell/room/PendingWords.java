package dev.chatrooms.shell.room;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * What was said, is not acknowledged, and is not on the screen either. It is shown once,
 * as soon as it has to wait for a connection that was cut. Thread-safe.
 */
class PendingWords {

	private final Map<CompletableFuture<?>, String> unseen = new LinkedHashMap<>();

	private final Consumer<String> show;

	private volatile boolean cut;

	PendingWords(Consumer<String> show) {
		this.show = show;
	}

	/** Something was said, which is pending until its outcome is known. */
	void add(String text, CompletableFuture<?> outcome) {
		synchronized (this.unseen) {
			if (!outcome.isDone()) {
				this.unseen.put(outcome, text);
				showUnseen();
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

	private void showUnseen() {
		if (this.cut) {
			this.unseen.values().forEach(this.show);
			this.unseen.clear();
		}
	}

}
