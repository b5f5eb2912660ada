package dev.chatrooms.shell.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.shell.command.CommandFailure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TailTests {

	private static final RoomName TEA = new RoomName("tea");

	private static final AccountName BOB = new AccountName("bob");

	private final List<String> talk = new ArrayList<>();

	private final Tail tail = new Tail(this.talk::add);

	private static Posted chat(long number) {
		return new Posted(BOB, TEA, "chat " + number, Instant.EPOCH, 1, number);
	}

	@Test
	void keepsChatsUntilTheyAreTaken() {
		this.tail.entered(new Welcome(TEA, BOB, 1, 1, 9, "1"), List.of(chat(8)));
		assertThat(this.tail.head()).isEqualTo(9);
		assertThat(this.tail.news()).isNotDone();

		this.tail.happened(chat(10));
		this.tail.happened(new MemberLeft(BOB, TEA, 1, Instant.EPOCH, 1, 11));
		this.tail.happened(chat(12));

		assertThat(this.tail.news()).isCompleted();
		assertThat(this.tail.take()).containsExactly(chat(10), chat(12));
		assertThat(this.tail.news()).isNotDone();
	}

	@Test
	void wakesWhoeverWaits() {
		var news = this.tail.news();

		this.tail.happened(chat(1));

		assertThat(news).isCompleted();
	}

	@Test
	void endsBehindTheLastChat() {
		this.tail.happened(chat(1));
		this.tail.lost("Bob put you out.");

		assertThat(this.tail.news()).isCompleted();
		this.tail.take();
		assertThatThrownBy(() -> this.tail.news().join()).hasCauseInstanceOf(CommandFailure.class)
			.hasRootCauseMessage("Bob put you out.");
	}

	@Test
	void tellsOfCuts() {
		this.tail.interrupted(null);
		this.tail.resumed(2);

		assertThat(this.talk).containsExactly("The connection to the room was lost; trying again.", "Connected again.");
	}

	@Test
	void givesUpOnWhoeverIsTooSlow() {
		for (int number = 0; number < 10_001; number++) {
			this.tail.happened(chat(number));
		}

		assertThat(this.tail.take()).hasSize(10_000);
		assertThat(this.tail.news()).isCompletedExceptionally();
	}

}
