package dev.chatrooms.server.room;

import java.util.List;

import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.ChatPage;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.GroupKeys;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.ReadHistory;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.server.Holdup;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import dev.chatrooms.server.history.Journal;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes wrong in a room or on one connection costs nobody a chat, and the others
 * nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomFaultsIntegrationTests {

	private final Holdup append = Holdup.after(Journal.class, "append");

	private final Holdup findChat = Holdup.before(Journal.class, "findChat");

	private TestLobby lobby;

	private TestPeer ada;

	private TestPeer bob;

	@BeforeAll
	void start() {
		this.lobby = TestLobby.startWith(List.of(this.append, this.findChat), "rooms.departure-grace=1h");
		this.ada = this.lobby.newcomer("ada");
		this.bob = this.lobby.newcomer("bob");
	}

	@AfterAll
	void stop() {
		this.ada.close();
		this.bob.close();
		this.lobby.close();
	}

	private List<String> history(String room) {
		return this.bob.ask(new ReadHistory(new RoomName(room), null, 10, null), ChatPage.class)
			.chats()
			.stream()
			.map(Posted::contents)
			.toList();
	}

	@Test
	void aChatThatMayBeStoredIsNotRefused() {
		TestPeer inside = this.ada.enter("tea");
		Holdup.Held stored = this.append.next();
		inside.send(Say.once("hello", null, "id", false, "1"));
		stored.await();

		stored.fail(new OutOfMemoryError("no thread is left"));

		assertThat(inside.refusal().code()).isEqualTo(RefusalCode.ROOM_CLOSED);
		inside.awaitEnd();
		try (TestPeer again = this.ada.enter("tea")) {
			assertThat(again.ask(Say.once("hello", null, "id", true, "2"), Done.class).sequence()).isPositive();
		}
		assertThat(history("tea")).containsExactly("hello");
	}

	@Test
	void aRoomThatBrokeDownIsStillItsOwners() {
		TestPeer inside = this.ada.enter("yard");
		Holdup.Held stored = this.append.next();
		inside.send(Say.of("hello", "1"));

		stored.fail(new OutOfMemoryError("no thread is left"));
		inside.awaitEnd();

		try (TestPeer again = this.bob.enter("yard")) {
			again.say("I am the first");
			assertThat(this.lobby.bean(OpenRooms.class).find(new RoomName("yard")))
				.hasValueSatisfying((room) -> assertThat(room.settings().owner()).hasToString("ada"));
		}
	}

	@Test
	void aJournalThatCannotBeReadCostsOnlyWhoAsks() {
		TestPeer adas = this.ada.enter("den");
		TestPeer bobs = this.bob.enter("den");
		this.findChat.next().fail(new DataAccessResourceFailureException("no disk"));

		Refusal refusal = adas.ask(Say.once("hello", null, "id", true, "1"), Refusal.class);

		assertThat(refusal.code()).isEqualTo(RefusalCode.ROOM_CLOSED);
		assertThat(refusal.label()).as("it may be stored").isNull();
		adas.awaitEnd();
		bobs.say("I go on");
		try (TestPeer again = this.ada.enter("den")) {
			again.ask(Say.once("hello", null, "id", true, "2"), Done.class);
		}
		assertThat(history("den")).containsExactly("I go on", "hello");
		bobs.close();
	}

	@Test
	void whoComesBackAfterAMishapWasNeverAway() {
		TestPeer adas = this.ada.enter("lab");
		TestPeer bobs = this.bob.enter("lab");

		adas.send("no frame at all");

		assertThat(adas.refusal().code()).isEqualTo(RefusalCode.BAD_FRAME);
		adas.close();
		OpenRoom room = this.lobby.bean(OpenRooms.class).find(new RoomName("lab")).orElseThrow();
		Awaitility.await().until(() -> room.endpoint().getOpenConnectionIds().size() == 1);
		try (TestPeer again = this.ada.enter("lab")) {
			again.say("here I am");
		}
		assertThat(bobs.next(Posted.class).contents()).isEqualTo("here I am");
		bobs.close();
	}

	@Test
	void howeverManyAreShutOutAtOnceThereIsOneNewKey() {
		TestPeer adas = this.ada.enter("hall");
		TestPeer bobs = this.bob.enter("hall");
		OpenRoom room = this.lobby.bean(OpenRooms.class).find(new RoomName("hall")).orElseThrow();
		Holdup.Held chat = this.append.next();
		adas.send(Say.of("hold the lane", "1"));
		chat.await();

		room.seclude();
		room.seclude();
		chat.release();

		assertThat(bobs.next(Posted.class).contents()).isEqualTo("hold the lane");
		assertThat(bobs.next(GroupKeys.class).key()).isEqualTo(bobs.keys().key() + 1);
		adas.say("go on");
		assertThat(bobs.next(Posted.class).contents()).isEqualTo("go on");
		adas.close();
		bobs.close();
	}

}
