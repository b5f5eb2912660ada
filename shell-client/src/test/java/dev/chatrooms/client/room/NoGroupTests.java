package dev.chatrooms.client.room;

import java.io.IOException;
import java.util.List;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.client.SealedRoom;
import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.Transport;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.chatrooms.client.room.FakeRoom.TEA;
import static org.assertj.core.api.Assertions.assertThat;

class NoGroupTests {

	private static final String ENTERED = "entered tea []";

	private final Heard heard = new Heard();

	@ParameterizedTest
	@CsvSource({ ",", "239.255.77.4,", ", 4000", "239.255.77.4, 70000", "239.255.77.4, 65536", "239.255.77.4, 0",
			"239.255.77.4, -1", "239.255.77.4, 2147483647", "239.255.77.400, 4000", "239.255.77, 4000",
			"10.0.0.1, 4000", "240.0.0.1, 4000", "'', 4000", "tea, 4000", "ff02::1, 4000" })
	void staysOnTcpWhereTheGroupCannotBe(@Nullable String group, @Nullable Integer port) throws IOException {
		try (FakeRoom room = new FakeRoom();
				FakeServer lobby = new FakeServer(Route.TO_LOBBY, request -> inLobby(request, room, group, port));
				LobbySession session = LobbySession.open(lobby.address(), FakeServer.TRUST, "test 1",
						(account, words) -> {
						})) {
			RoomVisit visit = RoomVisit.enter(session, TEA, this.heard).join();

			room.server().push(new SealedRoom().keys());
			room.post("one");

			this.heard.await(ENTERED, "one");
			Awaitility.await()
				.until(() -> visit.report().why().startsWith("the group cannot be heard: the room names"));
			assertThat(visit.report().by()).isEqualTo(Transport.TCP);
			assertThat(visit.say("two").join().sequence()).isEqualTo(2);
			visit.leave().join();
			assertThat(this.heard.words()).containsExactly(ENTERED, "one", "two");
			assertThat(room.server().received()).filteredOn(Enter.class::isInstance).hasSize(1);
		}
	}

	private static List<? extends Payload> inLobby(Payload request, FakeRoom room, @Nullable String group,
			@Nullable Integer port) {
		if (request instanceof Hello hello) {
			return List.of(new Greeting(2, "fake", null, hello.label()));
		}
		Join join = (Join) request;
		return List.of(new Admission(room.server().address().port(), group, port, null, TEA, "good", join.label()));
	}

}
