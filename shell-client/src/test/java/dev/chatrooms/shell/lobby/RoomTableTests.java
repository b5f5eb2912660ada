package dev.chatrooms.shell.lobby;

import java.util.List;

import dev.chatrooms.client.session.OpenRoom;
import dev.chatrooms.model.RoomName;
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

}
