package dev.chatrooms.shell.room;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.protocol.Style;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.Typing;
import dev.chatrooms.shell.command.Waiting;
import dev.chatrooms.shell.hook.Hooks;
import dev.chatrooms.shell.lobby.Lobbies;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.view.RecordingScreen;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SpeechTests {

	private static final RoomName TEA = new RoomName("tea");

	@TempDir
	private Path directory;

	private final RecordingScreen screen = new RecordingScreen();

	private final Waiting waiting = new Waiting();

	private final Typing typing = new Typing();

	private FakeHouse house;

	private LobbyLink link;

	private Speech speech;

	@BeforeEach
	void enter() throws IOException {
		this.house = new FakeHouse(new AccountName("ada"), TEA);
		this.link = Lobbies.at(this.house.lobby(), this.screen);
		Rooms rooms = new Rooms(this.link, this.screen, this.waiting,
				new IgnoredPeople(this.directory.resolve("ignored")),
				new NotifyLevels(this.directory.resolve("notify")), new Hooks(this.screen));
		rooms.enter(TEA, null, false);
		this.speech = new Speech(rooms, this.screen, this.waiting, this.typing);
	}

	@AfterEach
	void close() throws IOException {
		this.link.close();
		this.house.close();
	}

	private void awaitSaid(String text) {
		Awaitility.await()
			.until(() -> this.house.room(TEA)
				.received()
				.stream()
				.anyMatch(request -> request instanceof Say say && say.contents().equals(text)));
	}

	@Test
	void keepsNobodyWaitingWhoTypesACommand() {
		this.house.hang();

		CompletableFuture<Void> typed = CompletableFuture
			.runAsync(() -> this.typing.byPerson(() -> this.speech.command("waves", Style.ACTION)))
			.thenRun(() -> this.typing.byPerson(() -> this.speech.command(TEA, "hello")));

		awaitSaid("waves");
		awaitSaid("hello");
		Awaitility.await().until(typed::isDone);
		assertThat(typed).isCompleted();
	}

	@Test
	void tellsThePersonLaterWhatWasNotSent() {
		String tooMuch = "x".repeat(9000);

		this.typing.byPerson(() -> this.speech.command(tooMuch, Style.ACTION));
		this.speech.say(tooMuch);

		assertThat(this.screen.talk()).filteredOn(("Not sent: " + tooMuch)::equals).hasSize(2);
	}

	@Test
	void letsAProgramWaitUntilItIsSafe() {
		this.house.hang();

		CompletableFuture<Void> running = CompletableFuture.runAsync(
				() -> this.typing.byPerson(() -> this.typing.byProgram(() -> this.speech.command("hello", null))));
		awaitSaid("hello");

		assertThat(running).isNotDone();
		Awaitility.await().until(() -> {
			this.waiting.interrupt();
			return running.isDone();
		});
		assertThat(running.handle((done, failure) -> CommandFailure.of(failure).exitCode()))
			.isCompletedWithValue(ExitCode.INTERRUPTED);
	}

}
