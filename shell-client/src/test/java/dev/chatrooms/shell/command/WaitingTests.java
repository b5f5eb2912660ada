package dev.chatrooms.shell.command;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WaitingTests {

	private final Waiting waiting = new Waiting();

	private final List<String> seen = new CopyOnWriteArrayList<>();

	private final CompletableFuture<String> answer = new CompletableFuture<>();

	@Test
	void showsThatAnAnswerTakesItsTimeUntilItComes() {
		this.waiting.onSlow(() -> {
			this.seen.add("slow");
			this.answer.complete("answer");
		}, () -> this.seen.add("over"));

		assertThat(this.waiting.await(this.answer)).isEqualTo("answer");

		assertThat(this.seen).containsExactly("slow", "over");
	}

	@Test
	void saysNothingOfAnAnswerThatIsThere() {
		this.waiting.onSlow(() -> this.seen.add("slow"), () -> this.seen.add("over"));

		assertThat(this.waiting.await(CompletableFuture.completedFuture("answer"))).isEqualTo("answer");

		assertThat(this.seen).isEmpty();
	}

	@Test
	void saysNothingBesideSomethingElseThatSpeaks() {
		this.waiting.onSlow(() -> this.seen.add("slow"), () -> this.seen.add("over"));

		assertThat(this.waiting.awaitInSilence(this.answer.completeOnTimeout("answer", 700, TimeUnit.MILLISECONDS)))
			.isEqualTo("answer");

		assertThat(this.seen).isEmpty();
	}

	@Test
	void canBeInterrupted() {
		this.waiting.onSlow(this.waiting::interrupt, () -> this.seen.add("over"));

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> this.waiting.await(this.answer))
			.satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.INTERRUPTED));

		assertThat(this.seen).containsExactly("over");
	}

}
