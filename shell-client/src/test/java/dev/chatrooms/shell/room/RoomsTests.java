package dev.chatrooms.shell.room;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.client.room.RoomVisit;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Scrollback;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.Waiting;
import dev.chatrooms.shell.hook.Hooks;
import dev.chatrooms.shell.lobby.Lobbies;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.view.RecordingScreen;
import dev.chatrooms.shell.view.Unread;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RoomsTests {

	private static final RoomName TEA = new RoomName("tea");

	private static final RoomName LUNCH = new RoomName("lunch");

	private static final AccountName ADA = new AccountName("ada");

	@TempDir
	private Path directory;

	private final RecordingScreen screen = new RecordingScreen();

	private final Waiting waiting = new Waiting();

	private FakeHouse house;

	private LobbyLink link;

	private Rooms rooms;

	@BeforeEach
	void open() throws IOException {
		this.house = new FakeHouse(ADA, TEA, LUNCH);
		this.link = Lobbies.at(this.house.lobby(), this.screen);
		this.rooms = new Rooms(this.link, this.screen, this.waiting,
				new IgnoredPeople(this.directory.resolve("ignored")),
				new NotifyLevels(this.directory.resolve("notify")), new Hooks(this.screen));
	}

	@AfterEach
	void close() throws IOException {
		this.link.close();
		this.house.close();
	}

	private void enter(RoomName room) {
		this.rooms.enter(room, null, false);
	}

	private void bobSpeaksIn(RoomName room) throws IOException {
		this.house.room(room).push(new Posted(new AccountName("bob"), room, "hello", Instant.now(), 1, 1));
	}

	private RoomName front() {
		return this.rooms.visit().map(RoomVisit::room).orElse(null);
	}

	@Test
	void areAllThatWereEnteredAndTheLastIsInFront() {
		enter(TEA);
		enter(LUNCH);

		assertThat(this.rooms.whereabouts()).isEqualTo(new Whereabouts(List.of(TEA, LUNCH), LUNCH));
		assertThat(this.house.room(TEA).connections()).isEqualTo(1);
	}

	@Test
	void tellWhoeverEntersForAProgramAndNobodyElse() throws IOException {
		this.screen.asJson(true, () -> enter(TEA));
		bobSpeaksIn(TEA);

		Awaitility.await().untilAsserted(() -> assertThat(this.screen.data()).hasSize(2));
		assertThat(this.screen.data()).first().asString().startsWith("{\"type\":\"entered\",\"room\":\"tea\"");
		assertThat(this.screen.data()).last().asString().endsWith(" bob: hello");
	}

	@Test
	void areNotEnteredTwice() {
		enter(TEA);
		enter(LUNCH);

		enter(TEA);

		assertThat(front()).isEqualTo(TEA);
		assertThat(this.rooms.all()).hasSize(2);
		assertThat(this.screen.talk()).last().isEqualTo("You are in tea with 1 other (2 people).");
	}

	@Test
	void countWhatIsSaidInTheBack() throws IOException {
		enter(TEA);
		enter(LUNCH);

		bobSpeaksIn(TEA);

		Awaitility.await().untilAsserted(() -> assertThat(this.rooms.unread().chats()).isEqualTo(1));
		assertThat(this.screen.data()).last().asString().contains("[tea] bob: hello");
		this.rooms.showNext();
		assertThat(front()).isEqualTo(TEA);
		assertThat(this.rooms.unread()).isEqualTo(Unread.NOTHING);
	}

	@Test
	void areBesideEachOtherRoundAndRound() {
		FrontRoom beside = new FrontRoom(this.rooms);
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> beside.step(1))
			.withMessage("You are in no room. Enter one with: join ROOM");
		enter(TEA);
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> beside.step(-1))
			.withMessage("You are in no other room.");
		enter(LUNCH);

		beside.step(1);
		assertThat(front()).isEqualTo(TEA);
		beside.step(-1);
		assertThat(front()).isEqualTo(LUNCH);
		this.rooms.showLobby();
		beside.step(-1);
		assertThat(front()).isEqualTo(LUNCH);
		this.rooms.showLobby();
		beside.step(1);
		assertThat(front()).isEqualTo(TEA);
	}

	@Test
	void knowWhoSpokeInFront() throws IOException {
		FrontRoom front = new FrontRoom(this.rooms);
		enter(TEA);
		bobSpeaksIn(TEA);

		Awaitility.await().untilAsserted(() -> assertThat(front.speakers()).containsExactly(new AccountName("bob")));
		enter(LUNCH);
		assertThat(front.speakers()).isEmpty();
	}

	@Test
	void letOneSpeakInTheBack() {
		enter(TEA);
		enter(LUNCH);

		this.rooms.say(TEA, "hello from lunch");

		assertThat(front()).isEqualTo(LUNCH);
		Awaitility.await()
			.untilAsserted(
					() -> assertThat(this.screen.data()).last().asString().contains("[tea] ada: hello from lunch"));
	}

	@Test
	void bringBackTheOneBeforeWhenTheFrontIsLeft() {
		enter(TEA);
		enter(LUNCH);

		this.rooms.leave();

		assertThat(this.screen.talk()).endsWith("You left lunch.", "You are in tea with 1 other (2 people).");
		assertThat(front()).isEqualTo(TEA);
		this.rooms.leave();
		assertThat(front()).isNull();
	}

	@Test
	void areLeftInSilenceAlsoWithCtrlC() {
		enter(TEA);
		enter(LUNCH);
		Seat lunch = this.rooms.all().get(1);
		this.house.hang();
		this.rooms.say("is never acknowledged", null);

		CompletableFuture<?> leaving = CompletableFuture.runAsync(this.rooms::leave);
		Awaitility.await().until(() -> {
			this.waiting.interrupt();
			return leaving.isDone();
		});
		lunch.happened(new Posted(new AccountName("bob"), LUNCH, "hello", Instant.now(), 1, 1));

		assertThat(leaving.handle((done, failure) -> CommandFailure.of(failure).exitCode()))
			.isCompletedWithValue(ExitCode.INTERRUPTED);
		assertThat(this.screen.data()).noneMatch(line -> line.contains("bob"));
		assertThat(this.screen.talk()).last().isEqualTo("You are in tea with 1 other (2 people).");
		assertThat(front()).isEqualTo(TEA);
	}

	@Test
	void keepTheirFrontWhenAnotherIsLeft() {
		enter(TEA);
		enter(LUNCH);

		this.rooms.leave(TEA);

		assertThat(this.screen.talk()).last().isEqualTo("You left tea.");
		assertThat(this.rooms.whereabouts()).isEqualTo(new Whereabouts(List.of(LUNCH), LUNCH));
	}

	@Test
	void waitInTheBackWhileOneLooksAtTheLobby() {
		enter(TEA);

		this.rooms.showLobby();

		assertThat(front()).isNull();
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> this.rooms.say("hello", null))
			.withMessage("No room is in front. Bring one there with: switch");
		this.rooms.showNext();
		assertThat(front()).isEqualTo(TEA);
	}

	@Test
	void areLeftByAScriptThatEnteredThem() {
		enter(TEA);
		this.rooms.showLobby();
		Whereabouts before = this.rooms.whereabouts();
		enter(LUNCH);

		this.rooms.returnTo(before);

		assertThat(this.rooms.whereabouts()).isEqualTo(before);
		assertThat(this.screen.talk()).last().isEqualTo("You left lunch.");
	}

	@Test
	void areAllLeftAtTheEnd() {
		enter(TEA);
		enter(LUNCH);

		this.rooms.leaveAll();

		assertThat(this.rooms.all()).isEmpty();
		assertThat(this.screen.talk()).endsWith("You left tea.", "You left lunch.");
	}

	@Test
	void doNotSayInAnotherRoomWhatWasMeantForOneThatIsLost() {
		enter(TEA);
		enter(LUNCH);
		Seat lunch = this.rooms.all().get(1);

		lunch.lost("You were put out.");

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> this.rooms.say("hello", null))
			.withMessage("You were put out.");
		assertThat(this.rooms.isIn(lunch.visit())).isFalse();
		this.rooms.forgetLost();
		assertThat(this.rooms.whereabouts()).isEqualTo(new Whereabouts(List.of(TEA), TEA));
		assertThat(this.screen.talk()).last().isEqualTo("You are in tea with 1 other (2 people).");
	}

	@Test
	void leaveInSilenceTheOneThatOpensAfterCtrlC() throws IOException {
		enter(TEA);
		this.house.letNobodyIn();
		FakeServer room = this.house.room(LUNCH);
		CompletableFuture<?> entering = CompletableFuture.runAsync(() -> enter(LUNCH));
		Awaitility.await().untilAsserted(() -> assertThat(room.received()).hasSize(1));
		List<String> talk = List.copyOf(this.screen.talk());
		Awaitility.await().until(() -> {
			this.waiting.interrupt();
			return entering.isDone();
		});

		room.push(new Welcome(LUNCH, ADA, 1, 1, 0, "1"));
		room.push(new Scrollback(List.of(), null));

		Awaitility.await().untilAsserted(() -> assertThat(room.connections()).isZero());
		assertThat(this.screen.talk()).isEqualTo(talk);
		assertThat(front()).isEqualTo(TEA);
		assertThat(this.rooms.all()).singleElement().matches(Seat::isInFront);
		assertThat(entering.handle((done, failure) -> CommandFailure.of(failure).exitCode()))
			.isCompletedWithValue(ExitCode.INTERRUPTED);
	}

}
