package dev.chatrooms.shell.room;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BacklogTests {

	private final Backlog backlog = new Backlog();

	@Test
	void findsWhatWasSaidBefore() {
		this.backlog.add("tea is ready");

		assertThat(this.backlog.find("is rea")).isCompletedWithValue(true);
	}

	@Test
	void goesOnFromWhereTheLastEnded() {
		this.backlog.add("one");
		this.backlog.add("two");
		this.backlog.add("one again");

		assertThat(this.backlog.find("two")).isCompleted();
		assertThat(this.backlog.find("one")).isCompleted();
		assertThat(this.backlog.find("one")).isNotDone();
	}

	@Test
	void waitsForAChatThatComesLater() {
		CompletableFuture<Boolean> found = this.backlog.find("tea");

		this.backlog.add("coffee");
		assertThat(found).isNotDone();
		this.backlog.add("tea");

		assertThat(found).isCompletedWithValue(true);
	}

	@Test
	void goesPastNothingForThoseWhoGaveUp() {
		this.backlog.find("tea").complete(false);

		this.backlog.add("tea");

		assertThat(this.backlog.find("tea")).isCompletedWithValue(true);
	}

	@Test
	void forgetsTheOldestOfTooManyChats() {
		this.backlog.add("oldest");
		this.backlog.add("second");
		IntStream.range(1, 10_000).forEach(number -> this.backlog.add("chat"));

		assertThat(this.backlog.find("oldest").isDone()).isFalse();
	}

	@Test
	void forgetsTheOldestOfTooLongChats() {
		this.backlog.add("oldest");
		IntStream.range(0, 125).forEach(number -> this.backlog.add("x".repeat(4000)));

		assertThat(this.backlog.find("oldest").isDone()).isFalse();
	}

	@Test
	void countsNoChatThatWasGonePast() {
		IntStream.range(0, 100).forEach(number -> this.backlog.add("x".repeat(4000)));
		this.backlog.find("nothing").complete(false);

		this.backlog.add("oldest");
		IntStream.range(0, 100).forEach(number -> this.backlog.add("x".repeat(4000)));

		assertThat(this.backlog.find("oldest")).isCompletedWithValue(true);
	}

	@Test
	void tellsThoseWhoWaitThatNothingMoreWillCome() {
		CompletableFuture<Boolean> found = this.backlog.find("tea");

		this.backlog.end(new CommandFailure(ExitCode.UNREACHABLE, "The connection to the room was lost."));

		assertThatExceptionOfType(CompletionException.class).isThrownBy(found::join)
			.withCauseInstanceOf(CommandFailure.class);
	}

	@Test
	void findsWhatWasSaidBeforeTheEnd() {
		this.backlog.add("tea");

		this.backlog.end(new CommandFailure(ExitCode.UNREACHABLE, "The connection to the room was lost."));

		assertThat(this.backlog.find("tea")).isCompletedWithValue(true);
	}

}
