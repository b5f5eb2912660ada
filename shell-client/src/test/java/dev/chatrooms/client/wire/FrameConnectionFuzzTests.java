package dev.chatrooms.client.wire;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.fuzz.FrameBurst;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Route;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Servers that send spoilt frames, while another connection goes on talking to a proper
 * one. A failure names the seed of its burst, see {@link FrameBurst#of}.
 */
class FrameConnectionFuzzTests {

	private static final int BURST = 50;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	@Test
	void badFramesHarmOnlyTheConnectionOnWhichTheyCome() throws Exception {
		withstand(20_000);
	}

	@Test
	@Tag("slow")
	void threeHundredThousandBadFramesHarmOnlyTheConnectionOnWhichTheyCome() throws Exception {
		withstand(300_000);
	}

	private static void withstand(int frames) throws Exception {
		long before = threads();
		AtomicInteger closings = new AtomicInteger();
		int bursts = frames / BURST;

		try (FakeServer server = new FakeServer(Route.TO_LOBBY, FrameConnectionFuzzTests::answer);
				FrameConnection bystander = FrameConnection.open(server.address(), TransportSecurity.clearText(),
						Route.FROM_LOBBY, new Ear(closings))) {
			for (long seed = 0; seed < bursts; seed++) {
				withstand(seed, new Ear(closings), bystander);
			}
		}

		await().atMost(PATIENCE).untilAsserted(() -> assertThat(threads()).isLessThanOrEqualTo(before));
		assertThat(closings).hasValue(bursts + 1);
	}

	private static void withstand(long seed, Ear ear, FrameConnection bystander) throws Exception {
		Route route = (seed % 2 == 0) ? Route.FROM_LOBBY : Route.FROM_ROOM;
		FrameBurst burst = FrameBurst.of(route, BURST, seed);
		try (FakeServer server = new FakeServer(Route.TO_LOBBY, FrameConnectionFuzzTests::answer);
				FrameConnection connection = FrameConnection.open(server.address(), TransportSecurity.clearText(),
						route, ear)) {
			assertThat(ask(connection)).as("seed %d", seed).isTrue();

			server.push(burst.bytes());
			assertThat(ask(bystander)).as("bystander of seed %d", seed).isTrue();
			if (!burst.isWhole()) {
				server.drop();
			}

			assertThat(ask(connection)).as("seed %d", seed).isEqualTo(burst.isWhole());
		}
		assertThat(ear.closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("seed %d closed", seed).isTrue();
	}

	/** Whether there was an answer; if not, the connection must have told so. */
	private static boolean ask(FrameConnection connection) {
		try {
			return connection.request(Ping::new, Done.class).join().message().equals("here");
		}
		catch (CompletionException ex) {
			assertThat(ex).hasCauseInstanceOf(ConnectionLostException.class);
			return false;
		}
	}

	private static List<Payload> answer(Payload request) {
		return List.of(Done.saying("here", ((Ping) request).label()));
	}

	/** Of connections and of their servers, all in this process. */
	private static long threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter(thread -> thread.getName().startsWith("frames-") || thread.getName().equals("fake-server"))
			.count();
	}

	/** Hears that its connection has ended, which must be told once. */
	private static final class Ear implements FrameListener {

		private final CountDownLatch closed = new CountDownLatch(1);

		private final AtomicInteger closings;

		Ear(AtomicInteger closings) {
			this.closings = closings;
		}

		@Override
		public void received(Payload payload) {
			assertThat(payload).isNotNull();
		}

		@Override
		public void closed(@Nullable String lastWords) {
			this.closings.incrementAndGet();
			this.closed.countDown();
		}

	}

}
