package dev.chatrooms.shell.doctor;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * Waits for what may never come: not for ever, and not after Ctrl-C.
 *
 * @param waiting where Ctrl-C ends it
 * @param limit how long one thing may take
 */
record Patience(Waiting waiting, Duration limit) {

	/**
	 * What a task that may block comes to.
	 * @throws java.util.concurrent.TimeoutException if that takes too long; the task goes
	 * on, and nobody hears of it
	 * @throws CommandFailure if somebody pressed Ctrl-C
	 * @throws Exception what the task fails with
	 */
	<T> T within(Callable<T> task) throws Exception {
		CompletableFuture<T> answer = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			try {
				answer.complete(task.call());
			}
			catch (Exception ex) {
				answer.completeExceptionally(ex);
			}
		}, "doctor");
		thread.setDaemon(true);
		thread.start();
		return await(answer);
	}

	/** The same for an answer that is on its way. */
	<T> T await(CompletableFuture<T> answer) throws Exception {
		CompletableFuture<Outcome<T>> outcome = answer.copy()
			.orTimeout(this.limit.toMillis(), TimeUnit.MILLISECONDS)
			.handle(Outcome::new);
		return this.waiting.await(outcome).get();
	}

	/** Lets time pass. */
	void pause(Duration time) {
		this.waiting.await(new CompletableFuture<>().completeOnTimeout(true, time.toMillis(), TimeUnit.MILLISECONDS));
	}

	/** A value or a failure, which is kept as it is. */
	private record Outcome<T>(@Nullable T value, @Nullable Throwable failure) {

		T get() throws Exception {
			Throwable cause = this.failure;
			while ((cause instanceof CompletionException || cause instanceof ExecutionException)
					&& cause.getCause() != null) {
				cause = cause.getCause();
			}
			if (cause instanceof Exception known) {
				throw known;
			}
			T result = this.value;
			if (result == null) {
				throw new IllegalStateException(cause);
			}
			return result;
		}

	}

}
