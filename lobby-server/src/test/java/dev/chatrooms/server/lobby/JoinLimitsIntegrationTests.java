package dev.chatrooms.server.lobby;

import java.util.List;

import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JoinLimitsIntegrationTests {

	private static TestLobby lobby;

	@BeforeAll
	static void open() {
		lobby = TestLobby.start("limits.rooms-per-account=2", "rooms.max-members=2", "rooms.ticket-lifetime=2s");
	}

	@AfterAll
	static void close() {
		lobby.close();
	}

	private static RefusalCode refused(TestPeer peer, String room) {
		return peer.ask(new Join(new RoomName(room), null), Refusal.class).code();
	}

	private static boolean isAdmitted(TestPeer peer, String room) {
		peer.send(new Join(new RoomName(room), null));
		Payload answer = peer.next();
		return answer instanceof Admission;
	}

	@Test
	void refusesOneRoomTooMany() {
		try (TestPeer ada = lobby.newcomer("ada"); TestPeer other = lobby.greeted()) {
			other.login("ada");
			TestPeer inTea = ada.enter("tea");
			ada.join("coffee");

			assertThat(refused(ada, "milk")).isEqualTo(RefusalCode.TOO_MANY_ROOMS);
			assertThat(refused(other, "milk")).isEqualTo(RefusalCode.TOO_MANY_ROOMS);
			assertThat(isAdmitted(other, "TEA")).isTrue();

			// The ticket that nobody used expires.
			Awaitility.await().until(() -> isAdmitted(ada, "milk"));
			inTea.close();
		}
	}

	/** All places were taken by tickets once that one person never used. */
	@Test
	void nobodyKeepsOthersOutWithTickets() {
		try (TestLobby room = TestLobby.start("rooms.max-members=4", "rooms.seats-per-person=3");
				TestPeer eve = room.newcomer("eve");
				TestPeer bob = room.newcomer("bob")) {
			Admission oldest = eve.join("small");
			for (int i = 0; i < 10; i++) {
				eve.join("small");
			}

			TestPeer inside = bob.enter("small");
			assertThat(inside.say("there is a place")).isNotNull();
			inside.close();

			TestPeer late = TestPeer.ofRoom(oldest.port());
			late.send(new Enter(String.valueOf(oldest.ticket()), null, null));
			assertThat(late.refusal().code()).isEqualTo(RefusalCode.BAD_TICKET);
			late.close();
		}
	}

	@Test
	void refusesOneOpenRoomTooManyOfOneAddress() {
		try (TestLobby small = TestLobby.start("limits.open-rooms-per-address=2", "rooms.ticket-lifetime=2s");
				TestPeer eve = small.newcomer("eve");
				TestPeer bob = small.newcomer("bob")) {
			eve.join("one");
			eve.join("two");

			Refusal refusal = bob.ask(new Join(new RoomName("three"), null), Refusal.class);

			assertThat(refusal.code()).isEqualTo(RefusalCode.NO_ROOM_FREE);
			assertThat(refusal.message()).contains("from your address");
			assertThat(isAdmitted(bob, "two")).as("it is open").isTrue();
			Awaitility.await().until(() -> isAdmitted(bob, "three"));
		}
	}

	@Test
	void theOldestSeatOfOnePersonEndsWithOneTooMany() {
		try (TestLobby room = TestLobby.start("rooms.seats-per-person=2");
				TestPeer eve = room.newcomer("eve");
				TestPeer bob = room.newcomer("bob")) {
			TestPeer bobs = bob.enter("small");
			TestPeer first = eve.enter("small");
			TestPeer second = eve.enter("small");

			TestPeer third = eve.enter("small");

			assertThat(first.refusal().message()).endsWith("; this was the oldest.");
			first.awaitEnd();
			assertThat(second.say("two")).isNotNull();
			assertThat(third.say("three")).isNotNull();
			assertThat(bobs.say("bob")).isNotNull();
			List.of(bobs, first, second, third).forEach(TestPeer::close);
		}
	}

	@Test
	void refusesOneMemberTooMany() {
		try (TestPeer bob = lobby.newcomer("bob");
				TestPeer carol = lobby.newcomer("carol");
				TestPeer dave = lobby.newcomer("dave")) {
			TestPeer bobInside = bob.enter("small");
			TestPeer carolInside = carol.enter("small");

			assertThat(refused(dave, "small")).isEqualTo(RefusalCode.ROOM_FULL);
			// Somebody who lost a connection comes back before the room has noticed.
			TestPeer carolAgain = carol.enter("small");

			carolAgain.close();
			carolInside.close();
			Awaitility.await().until(() -> isAdmitted(dave, "small"));
			bobInside.close();
		}
	}

}
