package dev.chatrooms.server.fuzz;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import dev.chatrooms.fuzz.FrameBurst;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Logout;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import dev.chatrooms.server.wire.FrameConnection;
import dev.chatrooms.server.wire.ServerEndpoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Peers that send spoilt frames to a lobby and a room, while somebody chats there. A
 * failure names the seed of its burst, see {@link FrameBurst#of}.
 */
@ExtendWith(OutputCaptureExtension.class)
class FuzzIntegrationTests {

	private static final int BURST = 50;

	private static final int PEERS = 4;

	/** One connection in so many does not begin as it should. */
	private static final int SOMETIMES = 10;

	/** One in so many logs in; more would test only how passwords are hashed. */
	private static final int RARELY = 100;

	@Test
	void badFramesHarmOnlyThoseWhoSendThem(CapturedOutput output) throws Exception {
		withstand(16_000, output);
	}

	@Test
	@Tag("slow")
	void sixHundredThousandBadFramesHarmOnlyThoseWhoSendThem(CapturedOutput output) throws Exception {
		withstand(600_000, output);
	}

	private static void withstand(int frames, CapturedOutput output) throws Exception {
		try (TestLobby lobby = TestLobby.start("rooms.max-open=30", "rooms.ticket-lifetime=2s", "classic.admission=2s");
				TestPeer session = lobby.newcomer("bystander");
				TestPeer seat = session.enter("tea")) {
			Bystander bystander = new Bystander(seat);
			Left before = Left.in(lobby);
			long began = System.nanoTime();

			long heard = attack(lobby, frames / BURST);

			Duration took = Duration.ofNanos(System.nanoTime() - began);
			await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
				assertThat(Left.in(lobby)).isEqualTo(before);
				assertThat(bystander.people()).isEqualTo(1);
			});
			System.out.printf("%d frames in %d ms, %d heard, left %s, longest wait of the bystander %d ms, %d chats%n",
					frames, took.toMillis(), heard, before, bystander.longestWait().toMillis(), bystander.stop());
			assertThat(heard).isGreaterThan(frames / 2);
			assertThat(output).doesNotContain("\tat ").doesNotContain("Exception");
		}
	}

	/** From several sides at once; returns how many frames they heard. */
	private static long attack(TestLobby lobby, int bursts) throws Exception {
		ExecutorService peers = Executors.newFixedThreadPool(PEERS);
		try {
			List<Callable<Long>> sides = new ArrayList<>();
			for (int side = 0; side < PEERS; side++) {
				int first = side;
				sides.add(() -> attackFrom(lobby, first, bursts));
			}
			long heard = 0;
			for (Future<Long> side : peers.invokeAll(sides)) {
				heard += side.get();
			}
			return heard;
		}
		finally {
			peers.shutdown();
		}
	}

	private static long attackFrom(TestLobby lobby, int first, int bursts) {
		// Another one than below: bad frames may change a password, which ends other
		// logins.
		String name = "worse" + first;
		long heard = 0;
		try (TestPeer session = lobby.newcomer("bad" + first); TestPeer account = lobby.newcomer(name)) {
			account.ask(new Logout(null, null), Done.class);
			for (int seed = first; seed < bursts; seed += PEERS) {
				heard += (seed / PEERS % 2 == 0) ? lobbyBurst(lobby, name, seed) : roomBurst(session, seed);
			}
		}
		return heard;
	}

	private static long lobbyBurst(TestLobby lobby, String name, int seed) {
		BadPeer peer = new BadPeer(lobby.port(), Route.FROM_LOBBY, seed);
		FrameBurst burst = FrameBurst.of(Route.TO_LOBBY, BURST, seed);
		Hello hello = new Hello(2, "bad", null);
		int turn = seed / PEERS / 2;
		if (turn % SOMETIMES == 0) {
			// Protocol 1 has no labels by which the last answer could be told.
			return peer.send(new byte[0], new FrameBurst(burst.bytes(), burst.frames(), false));
		}
		return (turn % RARELY == 1)
				? peer.send(opening(hello, new Login(new AccountName(name), TestPeer.PASSWORD, null)), burst)
				: peer.send(opening(hello), burst);
	}

	private static long roomBurst(TestPeer session, int seed) {
		Admission way = session.join("tea");
		FrameBurst burst = FrameBurst.of(Route.TO_ROOM, BURST, seed);
		boolean enters = seed / PEERS / 2 % SOMETIMES != 0;
		byte[] opening = enters ? opening(new Enter(String.valueOf(way.ticket()), null, null)) : new byte[0];
		return new BadPeer(way.port(), Route.FROM_ROOM, seed).send(opening, burst);
	}

	private static byte[] opening(Payload... payloads) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Stream.of(payloads).map(FrameCodec::encode).forEach(bytes::writeBytes);
		return bytes.toByteArray();
	}

	/**
	 * What there is of connections.
	 *
	 * @param connections that are open
	 * @param threads that serve one
	 */
	private record Left(long connections, long threads) {

		static Left in(TestLobby lobby) {
			long connections = lobby.context()
				.getBeansOfType(ServerEndpoint.class)
				.values()
				.stream()
				.mapToLong((endpoint) -> endpoint.getOpenConnectionIds().size())
				.sum();
			long threads = Thread.getAllStackTraces()
				.values()
				.stream()
				.filter((stack) -> Stream.of(stack)
					.anyMatch((call) -> call.getClassName().equals(FrameConnection.class.getName())))
				.count();
			return new Left(connections, threads);
		}

	}

}
