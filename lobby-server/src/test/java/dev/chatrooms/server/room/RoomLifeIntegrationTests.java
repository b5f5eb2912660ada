package dev.chatrooms.server.room;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;

import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.protocol.Scrollback;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomLifeIntegrationTests {

	private TestLobby lobby;

	private TestPeer ada;

	@BeforeAll
	void start() {
		this.lobby = TestLobby.start("rooms.ticket-lifetime=2s");
		this.ada = this.lobby.newcomer("ada");
	}

	@AfterAll
	void stop() {
		this.lobby.close();
	}

	@Test
	void closesWithItsLastMember() {
		Admission way = way("short");
		TestPeer inside = enter(way);

		inside.close();

		awaitClosed("short");
		await().atMost(TestPeer.PATIENCE)
			.untilAsserted(() -> assertThatExceptionOfType(ConnectException.class)
				.isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), way.port()).close()));
	}

	@Test
	void staysOpenWhileATicketIsOutstandingAndClosesWhenItExpires() {
		Admission used = way("waiting");
		Admission unused = way("waiting");

		enter(used).close();

		assertThat(this.lobby.bean(OpenRooms.class).list()).extracting(OpenRoom::name).contains(name("waiting"));
		awaitClosed("waiting");
		assertThat(unused.port()).isEqualTo(used.port());
	}

	@Test
	void goesOnWithHistoryAndNumbersWhenItIsOpenedAgain() {
		TestPeer first = enter(way("again"));
		Done said = first.ask(Say.of("remember me", "1"), Done.class);
		first.close();
		awaitClosed("again");

		TestPeer second = TestPeer.ofRoom(way("AGAIN").port());
		Admission way = way("Again");
		Welcome welcome = second.ask(new Enter(way.ticket(), null, "e"), Welcome.class);
		Scrollback before = second.await(Scrollback.class);

		assertThat(welcome.room()).hasToString("again");
		assertThat(welcome.epoch()).isEqualTo(said.epoch() + 1);
		assertThat(welcome.sequence()).as("one left, one came").isEqualTo(said.sequence() + 2);
		assertThat(before.chats()).extracting(Posted::contents).containsExactly("remember me");
		second.close();
	}

	private Admission way(String room) {
		return this.ada.ask(new Join(name(room), "j"), Admission.class);
	}

	private static TestPeer enter(Admission way) {
		TestPeer peer = TestPeer.ofRoom(way.port());
		peer.ask(new Enter(way.ticket(), null, "e"), Welcome.class);
		return peer;
	}

	private void awaitClosed(String room) {
		await().atMost(TestPeer.PATIENCE)
			.until(() -> this.lobby.bean(OpenRooms.class)
				.list()
				.stream()
				.noneMatch((open) -> open.name().equals(name(room))));
	}

	private static RoomName name(String room) {
		return new RoomName(room);
	}

}
