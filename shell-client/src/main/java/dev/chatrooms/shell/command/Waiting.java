package dev.chatrooms.shell.command;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.stereotype.Component;

/**
 * The place where the thread that runs commands waits for answers, so that Ctrl-C can end
 * the waiting instead of the program.
 */
@Component
public class Waiting {

	/** Whoever waits longer should see that. */
	private static final long SLOW_MILLIS = 500;

	private final AtomicReference<CompletableFuture<?>> current = new AtomicReference<>(
			CompletableFuture.completedFuture(null));

	private volatile Runnable slow = () -> {
	};

	private volatile Runnable over = () -> {
	};

	/**
	 * Does something while an answer takes its time, and something else when that is
	 * over.
	 */
	public void onSlow(Runnable begin, Runnable end) {
		this.slow = begin;
		this.over = end;
	}

	/**
	 * Waits for an answer, however long that takes.
	 * @throws CommandFailure if it fails, or somebody pressed Ctrl-C
	 */
	public <T> T await(CompletableFuture<T> answer) {
		return await(answer, new Wait(this.slow, this.over));
	}

	/**
	 * The same while something else speaks to the person, which nothing must be written
	 * over.
	 */
	public <T> T awaitInSilence(CompletableFuture<T> answer) {
		return await(answer, new Wait(() -> {
		}, () -> {
		}));
	}

	private <T> T await(CompletableFuture<T> answer, Wait wait) {
		CompletableFuture<T> wanted = answer.copy();
		this.current.set(wanted);
		if (!wanted.isDone()) {
			CompletableFuture.delayedExecutor(SLOW_MILLIS, TimeUnit.MILLISECONDS).execute(wait::tell);
		}
		try {
			return wanted.join();
		}
		catch (RuntimeException ex) {
			throw CommandFailure.of(ex);
		}
		finally {
			wait.end();
		}
	}

	/** Ends the waiting, if there is any. */
	public void interrupt() {
		this.current.get().cancel(false);
	}

	/** One waiting: told of once, if it is long, and not when it is over. */
	private static final class Wait {

		private final Runnable slow;

		private final Runnable over;

		private boolean told;

		private boolean ended;

		Wait(Runnable slow, Runnable over) {
			this.slow = slow;
			this.over = over;
		}

		synchronized void tell() {
			if (!this.ended) {
				this.told = true;
				this.slow.run();
			}
		}

		synchronized void end() {
			this.ended = true;
			if (this.told) {
				this.over.run();
			}
		}

	}

}
