package dev.chatrooms.shell.lobby;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeptAnswerTests {

	private final List<CompletableFuture<String>> asked = new ArrayList<>();

	private KeptAnswer<String> kept(Duration age) {
		return new KeptAnswer<>("nothing yet", age, () -> {
			this.asked.add(new CompletableFuture<>());
			return this.asked.get(this.asked.size() - 1);
		});
	}

	@Test
	void answersAtOnceAndAsksInTheBackground() {
		KeptAnswer<String> kept = kept(Duration.ofHours(1));

		assertThat(kept.get()).isEqualTo("nothing yet");
		assertThat(kept.get()).isEqualTo("nothing yet");
		this.asked.get(0).complete("tea");

		assertThat(kept.get()).isEqualTo("tea");
		assertThat(this.asked).hasSize(1);
	}

	@Test
	void asksAgainWhenTheAnswerIsOld() {
		KeptAnswer<String> kept = kept(Duration.ofNanos(-1));
		kept.get();
		this.asked.get(0).complete("tea");

		assertThat(kept.get()).isEqualTo("tea");
		assertThat(this.asked).hasSize(2);
		this.asked.get(1).completeExceptionally(new IllegalStateException());
		assertThat(kept.get()).isEqualTo("tea");
	}

	@Test
	void takesWhatOthersLearned() {
		KeptAnswer<String> kept = kept(Duration.ofHours(1));
		kept.set("tea");
		kept.change(answer -> answer + ", lunch");

		assertThat(kept.get()).isEqualTo("tea, lunch");
		assertThat(this.asked).isEmpty();
	}

}
