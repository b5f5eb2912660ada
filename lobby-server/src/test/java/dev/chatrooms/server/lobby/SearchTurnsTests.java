package dev.chatrooms.server.lobby;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SearchTurnsTests {

	private static final AccountName EVE = new AccountName("eve");

	private final SearchTurns turns = new SearchTurns();

	private final CountDownLatch begun = new CountDownLatch(1);

	private final CountDownLatch goesOn = new CountDownLatch(1);

	@Test
	void whoSearchesAlreadyHasToWaitAndEverybodyElseGetsATurn() throws Exception {
		CompletableFuture<String> eves = CompletableFuture.supplyAsync(() -> this.turns.take(EVE, this::search));
		this.begun.await();
		CompletableFuture<String> bobs = CompletableFuture
			.supplyAsync(() -> this.turns.take(new AccountName("bob"), () -> "bob's"));

		long asked = System.nanoTime();
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.turns.take(EVE, () -> "again"))
			.satisfies((refused) -> assertThat(refused.refusal().code()).isEqualTo(RefusalCode.BUSY));
		assertThat(Duration.ofNanos(System.nanoTime() - asked)).as("does not wait").isLessThan(Duration.ofSeconds(4));
		this.goesOn.countDown();

		assertThat(eves.get(10, TimeUnit.SECONDS)).isEqualTo("eve's");
		assertThat(bobs.get(10, TimeUnit.SECONDS)).isEqualTo("bob's");
		assertThat(this.turns.take(EVE, () -> "next")).isEqualTo("next");
	}

	private String search() {
		this.begun.countDown();
		try {
			this.goesOn.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return "eve's";
	}

}
