package dev.chatrooms.shell.room;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.Scrollback;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.Waiting;
import dev.chatrooms.shell.lobby.Lobbies;
import dev.chatrooms.shell.view.RecordingScreen;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CurrentRoomTests {

	private static final RoomName TEA = new RoomName("tea");

	private static final Welcome WELCOME = new Welcome(TEA, new AccountName("ada"), 1, 1, 0, "1");

	private final RecordingScreen screen = new RecordingScreen();

	private final Waiting waiting = new Waiting();

	private FakeServer room;

	private FakeServer lobby;

	private CurrentRoom current;

	@BeforeEach
	void open() throws IOException {
		this.room = new FakeServer(Route.TO_ROOM, request -> List.of());
		this.lobby = new FakeServer(Route.TO_LOBBY, this::inLobby);
		this.current = new CurrentRoom(Lobbies.at(this.lobby.address(), this.screen), this.screen, this.waiting);
	}

	@AfterEach
	void close() throws IOException {
		this.lobby.close();
		this.room.close();
	}

	private List<? extends Payload> inLobby(Payload request) {
		return (request instanceof Join join)
				? List.of(new Admission(this.room.address().port(), "239.0.0.1", 1, null, TEA, "good", join.label()))
				: List.of(new Greeting(2, "fake", null, ((Hello) request).label()));
	}

	private void welcome() throws IOException {
		Awaitility.await().untilAsserted(() -> assertThat(this.room.received()).hasSize(1));
		this.room.push(WELCOME);
		this.room.push(new Scrollback(List.of(), null));
	}

	@Test
	void isTheRoomThatWasEntered() throws IOException {
		CompletableFuture<?> entering = CompletableFuture.runAsync(() -> this.current.enter(TEA, null, false));

		welcome();

		entering.join();
		assertThat(this.current.visit()).hasValueSatisfying(visit -> assertThat(visit.room()).isEqualTo(TEA));
	}

	@Test
	void leavesInSilenceTheRoomThatOpensAfterCtrlC() throws IOException {
		CompletableFuture<?> entering = CompletableFuture.runAsync(() -> this.current.enter(TEA, null, false));
		Awaitility.await().untilAsserted(() -> assertThat(this.room.received()).hasSize(1));
		Awaitility.await().until(() -> {
			this.waiting.interrupt();
			return entering.isDone();
		});

		welcome();

		Awaitility.await().untilAsserted(() -> assertThat(this.room.connections()).isZero());
		assertThat(this.screen.talk()).isEmpty();
		assertThat(this.current.visit()).isEmpty();
		assertThat(entering.handle((done, failure) -> CommandFailure.of(failure).exitCode()))
			.isCompletedWithValue(ExitCode.INTERRUPTED);
	}

}
