package dev.chatrooms.shell.command;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.stereotype.Component;

/**
 * The place where the thread that runs commands waits for answers, so that Ctrl-C can end
 * the waiting instead of the program.
 */
@Component
public class Waiting {

	private final AtomicReference<CompletableFuture<?>> current = new AtomicReference<>(
			CompletableFuture.completedFuture(null));

	/**
	 * Waits for an answer; each comes or fails within seconds.
	 * @throws CommandFailure if it fails, or somebody pressed Ctrl-C
	 */
	public <T> T await(CompletableFuture<T> answer) {
		CompletableFuture<T> wanted = answer.copy();
		this.current.set(wanted);
		try {
			return wanted.join();
		}
		catch (RuntimeException ex) {
			throw CommandFailure.of(ex);
		}
	}

	/** Ends the waiting, if there is any. */
	public void interrupt() {
		this.current.get().cancel(false);
	}

}
