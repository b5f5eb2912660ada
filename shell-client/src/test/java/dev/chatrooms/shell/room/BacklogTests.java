package dev.chatrooms.shell.room;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BacklogTests {

	private static final Duration LONG = Duration.ofSeconds(20);

	private final Backlog backlog = new Backlog();

	private boolean has(String words) throws InterruptedException {
		return this.backlog.await(words, Duration.ZERO);
	}

	@Test
	void findsWhatWasSaidBefore() throws InterruptedException {
		this.backlog.add("tea is ready");

		assertThat(has("is rea")).isTrue();
	}

	@Test
	void goesOnFromWhereTheLastEnded() throws InterruptedException {
		this.backlog.add("one");
		this.backlog.add("two");
		this.backlog.add("one again");

		assertThat(has("two")).isTrue();
		assertThat(has("one")).isTrue();
		assertThat(has("one")).isFalse();
	}

	@Test
	void givesUpWhenTheTimeIsOver() throws InterruptedException {
		assertThat(this.backlog.await("tea", Duration.ofMillis(10))).isFalse();
	}

	@Test
	void wakesForAChatThatComesLater() {
		CompletableFuture<Boolean> found = waitFor("tea");

		this.backlog.add("coffee");
		this.backlog.add("tea");

		assertThat(found.join()).isTrue();
	}

	@Test
	void tellsThoseWhoWaitThatNothingMoreWillCome() {
		CompletableFuture<Boolean> found = waitFor("tea");

		this.backlog.end(new CommandFailure(ExitCode.UNREACHABLE, "The connection to the room was lost."));

		assertThatExceptionOfType(CompletionException.class).isThrownBy(found::join)
			.withCauseInstanceOf(CommandFailure.class);
	}

	private CompletableFuture<Boolean> waitFor(String words) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				return this.backlog.await(words, LONG);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

}
