package dev.chatrooms.server.order;

import java.util.List;
import java.util.stream.Stream;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.Role;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Appoint;
import dev.chatrooms.protocol.ChatPage;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.ChangeRoom;
import dev.chatrooms.protocol.CreateRoom;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.GroupKeys;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.ReadHistory;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Search;
import dev.chatrooms.protocol.Told;
import dev.chatrooms.protocol.Who;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import dev.chatrooms.server.room.OpenRooms;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.chatrooms.server.order.Lab.LAB;
import static dev.chatrooms.server.order.Lab.create;
import static dev.chatrooms.server.order.Lab.enter;
import static dev.chatrooms.server.order.Lab.listed;
import static dev.chatrooms.server.order.Lab.password;
import static dev.chatrooms.server.order.Lab.refused;
import static org.assertj.core.api.Assertions.assertThat;

class RoomDoorIntegrationTests {

	private TestLobby lobby;

	private TestPeer ada;

	private TestPeer bob;

	@BeforeEach
	void open() {
		this.lobby = TestLobby.start();
		this.ada = this.lobby.newcomer("ada");
		this.bob = this.lobby.newcomer("bob");
	}

	@AfterEach
	void close() {
		this.ada.close();
		this.bob.close();
		this.lobby.close();
	}

	private void awaitClosed() {
		Awaitility.await().until(() -> this.lobby.bean(OpenRooms.class).find(LAB).isEmpty());
	}

	@Test
	void joinsOnlyWhatIsThereIfAsked() {
		Refusal refusal = this.bob.ask(new Join(LAB, null, true, "1"), Refusal.class);

		assertThat(refusal).isEqualTo(Refusal.of(RefusalCode.NO_SUCH_ROOM, "There is no room called lab.", "1"));
		this.ada.ask(create(null, false, false), Done.class);
		enter(this.bob, new Join(LAB, null, true, null)).close();
	}

	@Test
	void locksARoomWithAPassword() {
		this.ada.ask(create("open sesame", false, false), Done.class);

		assertThat(refused(this.bob, new Join(LAB, null))).isEqualTo(RefusalCode.ROOM_LOCKED);
		assertThat(refused(this.bob, new Join(LAB, "wrong", null, null))).isEqualTo(RefusalCode.ROOM_LOCKED);
		assertThat(refused(this.bob, new ReadHistory(LAB, null, 5, null))).isEqualTo(RefusalCode.NOT_PERMITTED);
		enter(this.bob, new Join(LAB, "open sesame", null, null)).close();
		enter(this.bob, new Join(LAB, null)).close();
	}

	@Test
	void asksForANewPassword() {
		this.ada.ask(create("old", false, false), Done.class);
		enter(this.bob, new Join(LAB, "old", null, null)).close();
		awaitClosed();

		this.ada.ask(password("new"), Done.class);

		assertThat(refused(this.bob, new Join(LAB, null))).isEqualTo(RefusalCode.ROOM_LOCKED);
		enter(this.bob, new Join(LAB, "new", null, null)).close();
		this.ada.ask(password(""), Done.class);
		try (TestPeer cid = this.lobby.newcomer("cid")) {
			enter(cid, new Join(LAB, null)).close();
		}
	}

	@Test
	void guessingPasswordsTakesTime() {
		this.ada.ask(create("open sesame", false, false), Done.class);
		// Failures are forgiven as time goes by, so how many it takes depends on the
		// computer.
		List<RefusalCode> answers = Stream.generate(() -> refused(this.bob, new Join(LAB, "wrong", null, null)))
			.limit(100)
			.takeWhile(RefusalCode.ROOM_LOCKED::equals)
			.toList();

		assertThat(answers).hasSizeBetween(30, 99);
		assertThat(refused(this.bob, new Join(LAB, "open sesame", null, null)))
			.isEqualTo(RefusalCode.TOO_MANY_ATTEMPTS);
	}

	@Test
	void hidesAPrivateRoomFromThoseWhoAreNotInvited() {
		this.ada.ask(create(null, true, true), Done.class);
		TestPeer inside = enter(this.ada, new Join(LAB, null));
		inside.say("between us");

		assertThat(listed(this.bob, false)).isEmpty();
		assertThat(refused(this.bob, new Join(LAB, null))).isEqualTo(RefusalCode.NOT_PERMITTED);
		assertThat(refused(this.bob, new ReadHistory(LAB, null, 5, null))).isEqualTo(RefusalCode.NO_SUCH_ROOM);
		assertThat(refused(this.bob, new Who(LAB, null, null))).isEqualTo(RefusalCode.NO_SUCH_ROOM);
		assertThat(this.bob.ask(new Search("between", null, null, null, null), ChatPage.class).chats()).isEmpty();
		this.ada.ask(new Appoint(LAB, new AccountName("bob"), Role.MEMBER, null), Done.class);

		assertThat(this.bob.await(Told.class).contents()).isEqualTo("I invite you to lab. Enter it with: join lab");
		assertThat(listed(this.bob, true)).containsExactly("lab");
		assertThat(this.bob.ask(new Search("BETWEEN", null, null, null, null), ChatPage.class).chats()).hasSize(1);
		enter(this.bob, new Join(LAB, null)).close();
		inside.close();
	}

	@Test
	void aPrivateRoomIsNotGivenAwayByItsName() {
		this.ada.ask(new CreateRoom(new RoomName("Plan-X"), null, null, true, true, null), Done.class);
		RoomName guess = new RoomName("plan-x");

		assertThat(this.bob.ask(new Join(guess, null, true, null), Refusal.class))
			.isEqualTo(Refusal.of(RefusalCode.NO_SUCH_ROOM, "There is no room called plan-x.", null));
		assertThat(this.bob.ask(new Join(guess, null), Refusal.class).message())
			.isEqualTo("plan-x is private; somebody in it has to invite you.");
		assertThat(this.bob.ask(new CreateRoom(guess, null, null, null, null, null), Refusal.class).message())
			.isEqualTo("There is a room called plan-x already.");
		enter(this.ada, new Join(guess, null, true, null)).close();
	}

	@Test
	void anybodyInvitesToAPublicRoom() {
		TestPeer inside = this.ada.enter("lab");
		try (TestPeer cid = this.lobby.newcomer("cid")) {
			this.bob.ask(new Appoint(LAB, new AccountName("cid"), Role.MEMBER, null), Done.class);

			assertThat(cid.await(Told.class).contents()).startsWith("I invite you to lab.");
			assertThat(listed(cid, true)).as("it is nothing to remember").isEmpty();
		}
		inside.close();
	}

	@Test
	void aRoomThatBecomesPrivateHasANewKeyAndNoOldTickets() {
		TestPeer inside = this.ada.enter("lab");
		Admission unused = this.bob.join("lab");

		this.ada.ask(new ChangeRoom(LAB, null, null, true, null, null, null, null), Done.class);

		assertThat(inside.await(GroupKeys.class).key()).isGreaterThan(inside.keys().key());
		try (TestPeer late = TestPeer.ofRoom(unused.port())) {
			late.send(new Enter(String.valueOf(unused.ticket()), null, null));
			assertThat(late.refusal().code()).isEqualTo(RefusalCode.BAD_TICKET);
		}
		inside.close();
	}

	@Test
	void aPrivateRoomHasNoPassword() {
		assertThat(refused(this.ada, create("sesame", true, false))).isEqualTo(RefusalCode.BAD_VALUE);
	}

}
