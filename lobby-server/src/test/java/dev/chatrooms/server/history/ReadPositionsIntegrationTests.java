package dev.chatrooms.server.history;

import java.nio.file.Path;
import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.CreateRoom;
import dev.chatrooms.protocol.DeleteRoom;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Guest;
import dev.chatrooms.protocol.ListRooms;
import dev.chatrooms.protocol.MarkRead;
import dev.chatrooms.protocol.ReadUpTo;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RoomDetail;
import dev.chatrooms.protocol.RoomList;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import dev.chatrooms.server.presence.Presence;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two clients of one person agree on what is unread.
 */
class ReadPositionsIntegrationTests {

	private static final RoomName LAB = new RoomName("lab");

	private TestLobby lobby;

	private TestPeer ada;

	@BeforeEach
	void open() {
		this.lobby = TestLobby.start();
		this.ada = this.lobby.newcomer("ada");
		this.ada.ask(new CreateRoom(LAB, null, null, null, true, null), Done.class);
	}

	@AfterEach
	void close() {
		this.ada.close();
		this.lobby.close();
	}

	private static Integer unread(TestPeer asker) {
		RoomDetail detail = asker.ask(new ListRooms(true, null, null), RoomList.class).details().get(0);
		return detail.unread();
	}

	private static Done read(TestPeer reader, long sequence) {
		return reader.ask(new MarkRead(LAB, sequence, null), Done.class);
	}

	@Test
	void whatOneClientHasShownIsReadForTheOther() {
		try (TestPeer other = this.lobby.greeted(); TestPeer bob = this.lobby.newcomer("bob")) {
			other.login("ada");
			this.ada.enter("lab");
			TestPeer bobs = bob.enter("lab");
			long first = bobs.say("one").sequence();
			long last = bobs.say("two").sequence();
			assertThat(unread(other)).isNull();

			read(this.ada, first);

			assertThat(other.await(ReadUpTo.class)).isEqualTo(new ReadUpTo(LAB, first));
			assertThat(unread(other)).isOne();
			read(other, last);
			assertThat(this.ada.await(ReadUpTo.class).sequence()).isEqualTo(last);
			assertThat(unread(this.ada)).isZero();
			assertThat(this.ada.join("lab").read()).isEqualTo(last);
		}
	}

	@Test
	void nobodyUnreadsAndNobodyReadsAhead() {
		long chat = this.ada.enter("lab").say("mine").sequence();

		read(this.ada, Long.MAX_VALUE);
		read(this.ada, 1);

		assertThat(this.ada.join("lab").read()).isEqualTo(chat);
		assertThat(unread(this.ada)).isZero();
	}

	@Test
	void aPositionOutlivesTheServerAndNotTheRoom(@TempDir Path directory) {
		try (TestLobby before = TestLobby.startIn(directory); TestPeer reader = before.newcomer("ada")) {
			reader.ask(new CreateRoom(LAB, null, null, null, true, null), Done.class);
			read(reader, 0);
		}
		try (TestLobby after = TestLobby.startIn(directory); TestPeer reader = after.greeted()) {
			reader.login("ada");

			// Of a room that is not open, since one that is takes its time to be deleted.
			assertThat(unread(reader)).isZero();
			reader.ask(new DeleteRoom(LAB, null), Done.class);
			assertThat(reader.join("lab").read()).isNull();
		}
	}

	/** The client tells it by itself, also while nobody sits before it. */
	@Test
	void toHaveReadIsNotToHaveDoneSomething() {
		Awaitility.await().until(() -> idleSeconds() > 0);

		read(this.ada, 0);
		assertThat(idleSeconds()).isPositive();

		this.ada.ask(new ListRooms(null, null), RoomList.class);
		assertThat(idleSeconds()).isZero();
	}

	private long idleSeconds() {
		return this.lobby.bean(Presence.class).sightOf(new AccountName("ada")).idle();
	}

	@Test
	void ofGuestsNothingIsKept() {
		try (TestPeer guest = this.lobby.greeted()) {
			guest.ask(new Guest(null, null), Done.class);
			guest.enter("lab");

			read(guest, 1);

			assertThat(guest.join("lab").read()).isNull();
		}
	}

	@Test
	void whoMayNotReadIsRefused() {
		RoomName den = new RoomName("den");
		RoomName vault = new RoomName("vault");
		this.ada.ask(new CreateRoom(den, null, null, true, true, null), Done.class);
		this.ada.ask(new CreateRoom(vault, null, "sesame", null, true, null), Done.class);
		try (TestPeer bob = this.lobby.newcomer("bob")) {
			assertThat(bob.ask(new MarkRead(den, 1, null), Refusal.class).code()).isEqualTo(RefusalCode.NO_SUCH_ROOM);
			assertThat(bob.ask(new MarkRead(vault, 1, null), Refusal.class).code())
				.isEqualTo(RefusalCode.NOT_PERMITTED);
			assertThat(bob.ask(new ListRooms(true, null, null), RoomList.class).rooms()).isEqualTo(List.of());
		}
	}

}
