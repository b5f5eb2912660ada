package dev.chatrooms.server.limits;

import java.time.Duration;

import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.ListRooms;
import dev.chatrooms.protocol.Repair;
import dev.chatrooms.protocol.RoomList;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * As in {@link ChatPaceIntegrationTests}: delayed is what takes at least its time.
 */
class RequestPaceIntegrationTests {

	private static final int REQUESTS = 45;

	private static final Duration LEAST = Duration.ofMillis(1900);

	private static TestLobby lobby;

	@BeforeAll
	static void open() {
		lobby = TestLobby.start("requests.burst=5", "requests.per-second=20");
	}

	@AfterAll
	static void close() {
		lobby.close();
	}

	private static Duration since(long began) {
		return Duration.ofNanos(System.nanoTime() - began);
	}

	@Test
	void delaysAnAddressThatAsksWithoutALoginOnHoweverManyConnections() {
		long began = System.nanoTime();
		TestPeer[] peers = { lobby.greeted(), lobby.greeted(), lobby.greeted() };

		for (int i = 0; i < REQUESTS; i++) {
			peers[i % peers.length].send(new ListRooms(null, null));
		}

		for (TestPeer peer : peers) {
			for (int i = 0; i < REQUESTS / peers.length; i++) {
				peer.next(RoomList.class);
			}
			peer.close();
		}
		assertThat(since(began)).isGreaterThan(LEAST);
	}

	@Test
	void delaysOnePersonWhoReadsThePastOnHoweverManyConnections() {
		try (TestPeer ada = lobby.newcomer("ada")) {
			TestPeer[] seats = { ada.enter("tea"), ada.enter("tea"), ada.enter("tea") };
			long began = System.nanoTime();

			for (int i = 0; i < REQUESTS; i++) {
				seats[i % seats.length].send(new Repair(1, 1, "r"));
			}

			for (TestPeer seat : seats) {
				for (int i = 0; i < REQUESTS / seats.length; i++) {
					seat.await(Done.class);
				}
				seat.close();
			}
			assertThat(since(began)).isGreaterThan(LEAST.minusMillis(250));
		}
	}

}
