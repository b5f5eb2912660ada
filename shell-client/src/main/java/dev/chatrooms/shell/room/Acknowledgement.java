package dev.chatrooms.shell.room;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.protocol.Done;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.Waiting;

/**
 * The room's word that a chat is safe.
 */
final class Acknowledgement {

	/** A cut may be mended meanwhile. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private Acknowledgement() {
	}

	/**
	 * Waits for it.
	 * @throws CommandFailure if the room says no, or nothing
	 */
	static Done await(Waiting waiting, CompletableFuture<Done> saying) {
		CompletableFuture<Optional<Done>> safe = saying.thenApply(Optional::of);
		return waiting.await(safe.completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
			.orElseThrow(() -> new CommandFailure(ExitCode.TIMEOUT, "The room has not confirmed this within "
					+ TimeSpan.words(PATIENCE) + "; history shows whether it was heard, net how the connection is."));
	}

}
