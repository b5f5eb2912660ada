package dev.chatrooms.server.room;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.integration.ip.tcp.connection.TcpNetServerConnectionFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Rooms that open and close leave nothing behind: no bean, no flow, no thread of theirs,
 * no port and no group.
 */
class RoomLeakIntegrationTests {

	@Test
	void fiftyRoomsLeaveNothingBehind() {
		openAndCloseRooms(50);
	}

	@Test
	@Tag("slow")
	void aThousandRoomsLeaveNothingBehind() {
		openAndCloseRooms(1000);
	}

	private static void openAndCloseRooms(int count) {
		// Just enough groups for those that are open together: one that is lost is
		// missed.
		try (TestLobby lobby = TestLobby.start("rooms.multicast.ports=41000-41003")) {
			TestPeer ada = lobby.newcomer("ada");
			Left before = Left.in(lobby);

			for (int i = 0; i < count; i++) {
				visit(lobby, ada, "room-" + i);
			}

			await().atMost(TestPeer.PATIENCE).untilAsserted(() -> assertThat(Left.in(lobby)).isEqualTo(before));
		}
	}

	private static void visit(TestLobby lobby, TestPeer ada, String room) {
		Admission way = ada.ask(new Join(new RoomName(room), "j"), Admission.class);
		TestPeer inside = TestPeer.ofRoom(way.port());
		inside.ask(new Enter(way.ticket(), null, "e"), Welcome.class);
		inside.close();
		await().pollInterval(Duration.ofMillis(5))
			.atMost(TestPeer.PATIENCE)
			.until(() -> lobby.bean(OpenRooms.class).list().isEmpty());
	}

	/**
	 * What there is of rooms.
	 *
	 * @param beans definitions and singletons
	 * @param flows registered at run time
	 * @param acceptors threads that accept connections, the lobby's among them
	 */
	private record Left(List<String> beans, int flows, long acceptors) {

		static Left in(TestLobby lobby) {
			ConfigurableListableBeanFactory beans = lobby.context().getBeanFactory();
			long acceptors = Thread.getAllStackTraces()
				.values()
				.stream()
				.filter((stack) -> Stream.of(stack)
					.anyMatch((frame) -> frame.getClassName().equals(TcpNetServerConnectionFactory.class.getName())))
				.count();
			List<String> names = Stream
				.concat(List.of(beans.getSingletonNames()).stream(), List.of(beans.getBeanDefinitionNames()).stream())
				.filter((name) -> name.contains("room."))
				.sorted()
				.toList();
			return new Left(names, lobby.bean(IntegrationFlowContext.class).getRegistry().size(), acceptors);
		}

	}

}
