package dev.chatrooms.server.order;

import java.util.List;

import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.ChangeRoom;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import dev.chatrooms.server.room.OpenRooms;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

import static dev.chatrooms.server.order.Lab.create;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is left of rooms that somebody only looked into.
 */
class UnusedRoomsIntegrationTests {

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

	@Test
	void nothingIsLeftOfARoomInWhichNothingWasSaid() {
		this.ada.enter("lab").close();

		Awaitility.await().until(() -> known().isEmpty());
		TestPeer again = this.ada.enter("lab");
		assertThat(again.say("first").sequence()).isEqualTo(2);
		again.close();
	}

	@Test
	void aRoomStaysInWhichSomethingWasSaidOrThatIsKeptOrHadTwoInIt() {
		TestPeer talker = this.ada.enter("said");
		talker.say("something");
		TestPeer one = this.ada.enter("two");
		TestPeer other = this.bob.enter("two");
		this.ada.ask(create(null, false, false), Done.class);
		TestPeer inLab = this.ada.enter("lab");
		TestPeer inChanged = this.ada.enter("changed");
		this.ada.ask(new ChangeRoom(new RoomName("changed"), "about", null, null, null, null, null, null), Done.class);
		List.of(talker, one, other, inLab, inChanged, this.ada.enter("gone")).forEach(TestPeer::close);

		Awaitility.await().until(() -> this.lobby.bean(OpenRooms.class).list().isEmpty());
		Awaitility.await()
			.untilAsserted(() -> assertThat(known()).containsExactlyInAnyOrder("said", "two", "lab", "changed"));
	}

	private List<String> known() {
		return this.lobby.bean(JdbcTemplate.class).queryForList("select name from room order by id", String.class);
	}

}
