package dev.chatrooms.shell.lobby;

import java.util.List;

import dev.chatrooms.client.session.OpenRoom;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.RoomDetail;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoomTableTests {

	@Test
	void alignsNamesOfAnyWidth() {
		String table = RoomTable.of(List.of(new OpenRoom(new RoomName("tea"), 2),
				new OpenRoom(new RoomName("お茶の間"), 12), new OpenRoom(new RoomName("x"), null)));

		assertThat(table).isEqualTo("""
				ROOM      PEOPLE
				tea            2
				お茶の間      12
				x              ?
				""");
	}

	@Test
	void tellsWhatIsSpecialAboutARoom() {
		RoomDetail detail = new RoomDetail("all about it", null, true, false, true, 3);
		RoomDetail read = new RoomDetail(null, null, false, true, false, 0);

		String table = RoomTable
			.of(List.of(new OpenRoom(new RoomName("lab"), 1, detail), new OpenRoom(new RoomName("den"), 0, read)));

		assertThat(table).isEqualTo("""
				ROOM  PEOPLE  ABOUT
				lab        1  (3 unread, locked, permanent) all about it
				den        0  (private)
				""");
	}

}
