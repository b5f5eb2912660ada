package dev.chatrooms.server.order;

import java.nio.file.Path;
import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.Role;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Appoint;
import dev.chatrooms.protocol.ChangeRoom;
import dev.chatrooms.protocol.ChatPage;
import dev.chatrooms.protocol.CreateRoom;
import dev.chatrooms.protocol.DeleteRoom;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Guest;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.ListRooms;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.ReadHistory;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RoomDetail;
import dev.chatrooms.protocol.RoomList;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.protocol.Search;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import dev.chatrooms.server.account.Accounts;
import dev.chatrooms.server.account.PasswordHashing;
import dev.chatrooms.server.room.OpenRooms;
import dev.chatrooms.server.room.RoomDirectory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.chatrooms.server.order.Lab.LAB;
import static dev.chatrooms.server.order.Lab.create;
import static dev.chatrooms.server.order.Lab.enter;
import static dev.chatrooms.server.order.Lab.listed;
import static dev.chatrooms.server.order.Lab.refused;
import static org.assertj.core.api.Assertions.assertThat;

class RoomKeeperIntegrationTests {

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

	private static ChangeRoom slow(int seconds) {
		return new ChangeRoom(LAB, null, null, null, null, seconds, null, null);
	}

	private static ChangeRoom readOnly() {
		return new ChangeRoom(LAB, null, null, null, null, null, true, null);
	}

	private void awaitClosed() {
		Awaitility.await().until(() -> this.lobby.bean(OpenRooms.class).find(LAB).isEmpty());
	}

	@Test
	void makesARoomThatStays() {
		assertThat(this.ada.ask(create(null, false, true), Done.class).message()).isEqualTo("Room lab created.");

		RoomList list = this.bob.ask(new ListRooms(null, null), RoomList.class);
		assertThat(list.rooms()).containsExactly(LAB);
		assertThat(list.members()).containsExactly(0);
		assertThat(list.details())
			.containsExactly(new RoomDetail("about the lab", new AccountName("ada"), false, false, true));
		assertThat(this.bob.ask(create(null, false, true), Refusal.class).message())
			.isEqualTo("There is a room called lab already.");
	}

	@Test
	void aRoomThatWasOnlyJoinedIsFreeAgain() {
		TestPeer inside = this.ada.enter("lab");
		assertThat(refused(this.bob, slow(5))).isEqualTo(RefusalCode.NOT_PERMITTED);
		inside.close();
		awaitClosed();

		TestPeer next = this.bob.enter("lab");

		assertThat(this.bob.ask(slow(5), Done.class).message()).isEqualTo("Room lab changed.");
		next.close();
	}

	@Test
	void slowsARoomDown() {
		this.ada.ask(create(null, false, false), Done.class);
		this.ada.ask(slow(60), Done.class);
		TestPeer adas = enter(this.ada, new Join(LAB, null));
		TestPeer bobs = enter(this.bob, new Join(LAB, null));

		bobs.say("one");
		Refusal refusal = bobs.ask(Say.of("two", "2"), Refusal.class);
		adas.say("three");
		adas.say("four");

		assertThat(refusal.code()).isEqualTo(RefusalCode.TOO_FAST);
		adas.close();
		bobs.close();
	}

	@Test
	void onlyModeratorsTalkInAReadOnlyRoom() {
		this.ada.ask(create(null, false, false), Done.class);
		this.ada.ask(readOnly(), Done.class);
		TestPeer bobs = enter(this.bob, new Join(LAB, null));

		assertThat(bobs.ask(Say.of("may I?", "1"), Refusal.class).code()).isEqualTo(RefusalCode.MUTED);
		assertThat(refused(this.bob, new Appoint(LAB, new AccountName("bob"), Role.MODERATOR, null)))
			.isEqualTo(RefusalCode.NOT_PERMITTED);
		this.ada.ask(new Appoint(LAB, new AccountName("bob"), Role.MODERATOR, null), Done.class);
		bobs.say("I may");
		bobs.close();
	}

	@Test
	void givesARoomAway() {
		this.ada.ask(create(null, false, false), Done.class);

		TestPeer bobs = enter(this.bob, new Join(LAB, null));
		this.ada.ask(new Appoint(LAB, new AccountName("bob"), Role.OWNER, null), Done.class);

		assertThat(refused(this.ada, slow(1))).isEqualTo(RefusalCode.NOT_PERMITTED);
		this.bob.ask(slow(1), Done.class);
		bobs.close();
	}

	@Test
	void givesNobodyARoomBehindTheirBack() {
		this.ada.ask(create(null, false, false), Done.class);
		this.ada.ask(new Appoint(LAB, new AccountName("bob"), Role.MODERATOR, null), Done.class);
		Appoint gift = new Appoint(LAB, new AccountName("bob"), Role.OWNER, null);

		assertThat(this.ada.ask(gift, Refusal.class))
			.isEqualTo(Refusal.of(RefusalCode.NOT_PERMITTED, "bob has to be in lab to become its owner.", null));
		this.lobby.bean(Accounts.class).operator(new AccountName("ada"), true);
		this.ada.ask(gift, Done.class);
	}

	@Test
	void deletesARoomWithAllThatWasSaid() {
		this.ada.ask(create(null, false, true), Done.class);
		TestPeer inside = enter(this.bob, new Join(LAB, null));
		inside.say("gone soon");
		assertThat(refused(this.bob, new DeleteRoom(LAB, null))).isEqualTo(RefusalCode.NOT_PERMITTED);

		this.ada.ask(new DeleteRoom(LAB, null), Done.class);

		assertThat(inside.refusal().message()).isEqualTo("lab was deleted by ada.");
		inside.close();
		awaitClosed();
		Awaitility.await().until(() -> listed(this.bob, false).isEmpty());
		TestPeer again = this.ada.enter("lab");
		assertThat(this.ada.ask(new ReadHistory(LAB, null, 10, null), ChatPage.class).chats()).isEmpty();
		again.close();
	}

	@Test
	void aRoomThatIsBeingDeletedIsGoneAfterACrash(@TempDir Path directory) {
		try (TestLobby first = TestLobby.startIn(directory); TestPeer cid = first.newcomer("cid")) {
			cid.ask(create(null, false, true), Done.class);
			TestPeer inside = enter(cid, new Join(LAB, null));
			inside.say("gone for good");
			inside.close();
			Awaitility.await().until(() -> first.bean(OpenRooms.class).find(LAB).isEmpty());
			// As when the server is killed before the last one has left.
			RoomDirectory rooms = first.bean(RoomDirectory.class);
			rooms.doom(rooms.find(LAB).orElseThrow().id());
		}
		try (TestLobby second = TestLobby.startIn(directory); TestPeer dan = second.newcomer("dan")) {
			assertThat(listed(dan, false)).isEmpty();
			TestPeer inside = dan.enter("lab");
			assertThat(dan.ask(new ReadHistory(LAB, null, 10, null), ChatPage.class).chats()).isEmpty();
			inside.close();
		}
	}

	@Test
	void aModeratorDoesNotBecomeTheOwnerByInviting() {
		this.ada.ask(create("sesame", false, false), Done.class);
		this.ada.ask(new Appoint(LAB, new AccountName("bob"), Role.MODERATOR, null), Done.class);
		this.lobby.bean(RoomKeeper.class).disown(new AccountName("ada"));

		this.bob.ask(new Appoint(LAB, new AccountName("ada"), Role.MEMBER, null), Done.class);

		assertThat(refused(this.bob, new DeleteRoom(LAB, null))).isEqualTo(RefusalCode.NOT_PERMITTED);
	}

	@Test
	void guestsOwnNothing() {
		try (TestPeer guest = this.lobby.greeted()) {
			guest.ask(new Guest(null, null), Done.class);

			assertThat(refused(guest, create(null, false, false))).isEqualTo(RefusalCode.NOT_PERMITTED);
		}
	}

	@Test
	void nobodyOwnsRoomsWithoutEnd() {
		try (TestLobby small = TestLobby.start("limits.rooms-owned-per-account=1");
				TestPeer cid = small.newcomer("cid")) {
			cid.ask(create(null, false, false), Done.class);

			assertThat(refused(cid, new CreateRoom(new RoomName("second"), null, null, null, null, null)))
				.isEqualTo(RefusalCode.TOO_MANY_ROOMS);
			TestPeer inside = cid.enter("joined");
			assertThat(refused(cid, new Appoint(new RoomName("joined"), new AccountName("cid"), Role.MODERATOR, null)))
				.isEqualTo(RefusalCode.TOO_MANY_ROOMS);
			inside.close();
		}
	}

	@Test
	void aNameThatIsTakenCostsNoHash() {
		try (TestLobby slow = TestLobby.start("accounts.hashing-threads=1", "accounts.hashing-patience=1s");
				TestPeer cid = slow.newcomer("cid")) {
			cid.ask(create(null, false, false), Done.class);

			RefusalCode code = slow.bean(PasswordHashing.class)
				.inTurn(() -> refused(cid, create("sesame", false, false)));

			assertThat(code).isEqualTo(RefusalCode.ROOM_EXISTS);
		}
	}

	@Test
	void aGuestWhoOpensARoomDoesNotOwnIt() {
		try (TestPeer guest = this.lobby.greeted()) {
			guest.ask(new Guest(null, null), Done.class);
			TestPeer inside = guest.enter("lab");

			assertThat(refused(guest, slow(1))).isEqualTo(RefusalCode.NOT_PERMITTED);
			inside.close();
		}
	}

	@Test
	void readsThePastPageByPage() {
		TestPeer inside = this.ada.enter("lab");
		for (int i = 1; i <= 5; i++) {
			inside.say("chat " + i);
		}

		ChatPage newest = this.bob.ask(new ReadHistory(LAB, null, 2, null), ChatPage.class);
		ChatPage older = this.bob.ask(new ReadHistory(LAB, newest.chats().get(0).sequence(), 100, null),
				ChatPage.class);

		assertThat(newest.chats()).extracting(Posted::contents).containsExactly("chat 4", "chat 5");
		assertThat(newest.more()).isTrue();
		assertThat(older.chats()).extracting(Posted::contents).containsExactly("chat 1", "chat 2", "chat 3");
		assertThat(older.more()).isFalse();
		inside.close();
	}

	@Test
	void findsWordsAsTheyAre() {
		TestPeer adas = this.ada.enter("lab");
		TestPeer bobs = this.bob.enter("tea");
		adas.say("100% sure");
		adas.say("100 percent sure");
		bobs.say("100% tea");

		assertThat(found(new Search("100%", null, null, null, null))).containsExactly("100% sure", "100% tea");
		assertThat(found(new Search("100%", new AccountName("BOB"), null, null, null))).containsExactly("100% tea");
		assertThat(found(new Search("SURE", null, LAB, null, null))).containsExactly("100% sure", "100 percent sure");
		assertThat(found(new Search("_", null, null, null, null))).isEmpty();
		adas.close();
		bobs.close();
	}

	private List<String> found(Search request) {
		return this.bob.ask(request, ChatPage.class).chats().stream().map(Posted::contents).toList();
	}

}
