package dev.chatrooms.shell.room;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.chatrooms.client.room.RoomListener;
import dev.chatrooms.client.room.RoomVisit;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.Waiting;
import dev.chatrooms.shell.lobby.Lobbies;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.view.RecordingScreen;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShortVisitsTests {

	private static final RoomName TEA = new RoomName("tea");

	private final Waiting waiting = new Waiting();

	private final CompletableFuture<RoomVisit> visit = new CompletableFuture<>();

	private FakeHouse house;

	private LobbyLink link;

	private ShortVisits visits;

	@BeforeEach
	void open() throws IOException {
		this.house = new FakeHouse(new AccountName("ada"), TEA);
		this.link = Lobbies.at(this.house.lobby(), new RecordingScreen());
		this.visits = new ShortVisits(this.link, this.waiting);
	}

	@AfterEach
	void close() throws IOException {
		this.link.close();
		this.house.close();
	}

	/** Says something in a room that does not answer any more. */
	private CompletableFuture<?> sayInVain() {
		return CompletableFuture.runAsync(() -> this.visits.during(TEA, new Deaf(), begun -> {
			this.house.hang();
			begun.say("hello");
			this.visit.complete(begun);
		}));
	}

	@Test
	void endWithCtrlC() {
		CompletableFuture<?> saying = sayInVain();
		this.visit.join();

		Awaitility.await().until(() -> {
			this.waiting.interrupt();
			return saying.isDone();
		});

		assertThat(saying
			.handle((done, failure) -> (failure != null) ? CommandFailure.of(failure).exitCode() : ExitCode.OK))
			.isCompletedWithValue(ExitCode.INTERRUPTED);
	}

	@Test
	void doNotWaitLongForTheGoodbyeOfARoom() {
		CompletableFuture<?> saying = sayInVain();

		Awaitility.await().until(saying::isDone);
		assertThat(saying).isCompleted();
	}

	/** Whoever only speaks. */
	private static final class Deaf implements RoomListener {

		@Override
		public void entered(Welcome welcome, List<Posted> chats) {
		}

		@Override
		public void happened(RoomEvent event) {
		}

		@Override
		public void lost(String lastWords) {
		}

	}

}
