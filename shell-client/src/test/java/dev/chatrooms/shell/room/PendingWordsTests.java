package dev.chatrooms.shell.room;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PendingWordsTests {

	private final List<String> shown = new ArrayList<>();

	private final Queue<Runnable> later = new ArrayDeque<>();

	private final PendingWords pending = new PendingWords(this.shown::add, this.later::add);

	private void timePasses() {
		while (!this.later.isEmpty()) {
			this.later.remove().run();
		}
	}

	@Test
	void showsNothingThatIsAnsweredSoon() {
		CompletableFuture<String> outcome = new CompletableFuture<>();
		this.pending.add("one", outcome);

		outcome.complete("done");
		timePasses();

		assertThat(this.shown).isEmpty();
	}

	@Test
	void showsOnceWhatNobodyAnswers() {
		this.pending.add("one", new CompletableFuture<>());
		assertThat(this.shown).isEmpty();

		timePasses();
		assertThat(this.shown).containsExactly("one");
		this.pending.cut();

		assertThat(this.shown).containsExactly("one");
	}

	@Test
	void showsAtOnceAndOnceWhatACutHoldsUp() {
		this.pending.add("before", new CompletableFuture<>());
		this.pending.cut();
		assertThat(this.shown).containsExactly("before");

		this.pending.add("after", new CompletableFuture<>());
		assertThat(this.shown).containsExactly("before", "after");

		timePasses();

		assertThat(this.shown).hasSize(2);
	}

	@Test
	void goesBackToPatienceWhenTheCutIsMended() {
		this.pending.cut();
		this.pending.mended();

		this.pending.add("one", new CompletableFuture<>());

		assertThat(this.shown).isEmpty();
	}

}
