package dev.chatrooms.server.order;

import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.Role;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Appoint;
import dev.chatrooms.protocol.DeleteRoom;
import dev.chatrooms.protocol.Discipline;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.GroupKeys;
import dev.chatrooms.protocol.Heartbeat;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Leave;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Sanction;
import dev.chatrooms.server.Holdup;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import dev.chatrooms.server.account.Accounts;
import dev.chatrooms.server.history.Journal;
import dev.chatrooms.server.presence.Presence;
import dev.chatrooms.server.room.OpenRooms;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.chatrooms.server.order.Lab.LAB;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever is put out is out, also if that is decided while they come in or go.
 */
class ExpulsionIntegrationTests {

	private final Holdup append = Holdup.before(Journal.class, "append");

	private TestLobby lobby;

	private TestPeer ada;

	private TestPeer eve;

	@BeforeEach
	void open() {
		this.lobby = TestLobby.startWith(List.of(this.append));
		this.ada = this.lobby.newcomer("ada");
		this.eve = this.lobby.newcomer("eve");
		this.lobby.bean(Accounts.class).operator(new AccountName("ada"), true);
	}

	@AfterEach
	void close() {
		this.ada.close();
		this.eve.close();
		this.lobby.close();
	}

	private static Discipline onServer(Sanction sanction, String who) {
		return new Discipline(sanction, null, who, null, null, null);
	}

	private void awaitClosed(RoomName room) {
		Awaitility.await().until(() -> this.lobby.bean(OpenRooms.class).find(room).isEmpty());
	}

	@Test
	void whoIsOnTheWayInIsPutOut() {
		Admission way = this.eve.join("tea");
		try (TestPeer inside = TestPeer.ofRoom(way.port())) {
			Holdup.Held arrival = this.append.next();
			inside.send(new Enter(String.valueOf(way.ticket()), null, null));
			arrival.await();

			this.ada.ask(onServer(Sanction.BAN, "eve"), Done.class);
			arrival.release();

			assertThat(inside.refusal().message()).isEqualTo("You were banned from this server by ada.");
			inside.awaitEnd();
		}
	}

	@Test
	void aTicketThatIsMadeMeanwhileIsTakenBack() {
		OpenRooms rooms = this.lobby.bean(OpenRooms.class);
		Holdup.Held opening = new Holdup.Held();
		rooms.onOpening((room) -> opening.pass());
		this.eve.send(new Join(new RoomName("den"), null));
		opening.await();

		this.ada.ask(onServer(Sanction.KICK, "eve"), Done.class);
		opening.release();

		this.eve.awaitEnd();
		awaitClosed(new RoomName("den"));
	}

	@Test
	void whoHasLeftWithAKeyCannotReadTheGroup() {
		try (TestPeer inside = this.ada.enter("tea"); TestPeer evesSeat = this.eve.enter("tea")) {
			GroupKeys known = evesSeat.keys();
			evesSeat.ask(new Leave(null), Done.class);

			this.ada.ask(onServer(Sanction.BAN, "eve"), Done.class);

			assertThat(inside.await(GroupKeys.class).key()).isGreaterThan(known.key());
		}
	}

	@Test
	void whoWasNeverThereCostsNoKey() {
		try (TestPeer inside = this.ada.enter("tea")) {
			this.ada.ask(onServer(Sanction.BAN, "eve"), Done.class);

			inside.send(new Ping(null));

			inside.next(Heartbeat.class);
		}
	}

	@Test
	void whoHasHungUpOnTheLobbyIsInReach() {
		try (TestPeer adasSeat = this.ada.enter("tea"); TestPeer evesSeat = this.eve.enter("tea")) {
			this.eve.cut();
			Presence presence = this.lobby.bean(Presence.class);
			Awaitility.await().until(() -> !presence.isOnline(new AccountName("eve")));

			this.ada.ask(onServer(Sanction.BAN, "127.0.0.1"), Done.class);

			assertThat(evesSeat.refusal().code()).isEqualTo(RefusalCode.REMOVED);
			evesSeat.awaitEnd();
			adasSeat.say("operators stay");
		}
	}

	@Test
	void whoIsOnlyInRoomsCanBeKickedFromTheServer() {
		try (TestPeer evesSeat = this.eve.enter("tea")) {
			this.eve.cut();
			Presence presence = this.lobby.bean(Presence.class);
			Awaitility.await().until(() -> !presence.isOnline(new AccountName("eve")));

			this.ada.ask(onServer(Sanction.KICK, "eve"), Done.class);

			evesSeat.awaitEnd();
		}
	}

	@Test
	void whoIsNoMemberAnyMoreLeavesAPrivateRoom() {
		this.ada.ask(Lab.create(null, true, true), Done.class);
		this.ada.ask(new Appoint(LAB, new AccountName("eve"), Role.MEMBER, null), Done.class);
		try (TestPeer adasSeat = this.ada.enter("lab"); TestPeer evesSeat = this.eve.enter("lab")) {
			GroupKeys known = evesSeat.keys();

			this.ada.ask(new Appoint(LAB, new AccountName("eve"), Role.STRANGER, null), Done.class);

			assertThat(evesSeat.refusal().message()).isEqualTo("You may not be in lab any more.");
			evesSeat.awaitEnd();
			assertThat(adasSeat.await(GroupKeys.class).key()).isGreaterThan(known.key());
		}
	}

	@Test
	void whoIsOnTheWayIntoARoomThatIsDeletedIsPutOut() {
		this.ada.ask(Lab.create(null, false, true), Done.class);
		Admission way = this.eve.join("lab");
		try (TestPeer inside = TestPeer.ofRoom(way.port())) {
			Holdup.Held arrival = this.append.next();
			inside.send(new Enter(String.valueOf(way.ticket()), null, null));
			arrival.await();

			this.ada.ask(new DeleteRoom(LAB, null), Done.class);
			arrival.release();

			assertThat(inside.refusal().code()).isEqualTo(RefusalCode.REMOVED);
			inside.awaitEnd();
			awaitClosed(LAB);
			Awaitility.await().until(() -> Lab.listed(this.ada, false).isEmpty());
		}
	}

}
