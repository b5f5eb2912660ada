package dev.chatrooms.shell.room;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.ChatPage;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.ReadHistory;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.shell.lobby.Lobbies;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.view.EventRenderer;
import dev.chatrooms.shell.view.RecordingScreen;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PastCommandsTests {

	private static final AccountName BOB = new AccountName("bob");

	private final RecordingScreen screen = new RecordingScreen();

	private static Posted chat(String text, String when) {
		return new Posted(BOB, new RoomName("tea"), text, Instant.parse(when), 1, 1);
	}

	private static List<? extends Payload> answer(Payload request) {
		return List.of((request instanceof Hello hello) ? new Greeting(2, "fake", null, hello.label()) : new ChatPage(
				List.of(chat("long ago", "2026-11-02T12:00:00Z")), false, ((ReadHistory) request).label()));
	}

	@Test
	void chatsThatComeAfterAHistoryStandBelowTheirOwnDay() throws IOException {
		try (FakeServer lobby = new FakeServer(Route.TO_LOBBY, PastCommandsTests::answer)) {
			LobbyLink link = Lobbies.at(lobby.address(), this.screen);
			Rooms rooms = NoRooms.of(this.screen);
			EventRenderer room = new EventRenderer(this.screen.look(), BOB, rooms.day());
			PastCommands past = new PastCommands(link, rooms, this.screen, null,
					new PastChats(link, NoRooms.nobodyIgnored()));

			this.screen.event(room.posted(chat("before", "2026-11-20T12:00:00Z")));
			past.history("", "tea", null);
			this.screen.event(room.posted(chat("after", "2026-11-20T12:00:01Z")));

			assertThat(this.screen.data()).satisfiesExactly(
					before -> assertThat(before).startsWith("--- Friday, 20 November 2026 ---\n").endsWith("before"),
					old -> assertThat(old).startsWith("--- Monday, 2 November 2026 ---\n").endsWith("long ago"),
					after -> assertThat(after).startsWith("--- Friday, 20 November 2026 ---\n").endsWith("after"));
			link.close();
		}
	}

}
