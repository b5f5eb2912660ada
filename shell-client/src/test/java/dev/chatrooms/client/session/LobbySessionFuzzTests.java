package dev.chatrooms.client.session;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.chatrooms.client.Casualties;
import dev.chatrooms.client.FakeServer;
import dev.chatrooms.client.wire.UnreachableException;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.LobbyNotice;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.RefusedException;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions in lobbies that talk nonsense. Each goes on or ends with a sentence, every
 * request ends, and what the lobby says unasked is heard once and in order. A failure
 * names the seed of its lobby, see {@link SpoiltLobby}.
 */
class LobbySessionFuzzTests {

	private static final int BURST = 50;

	private static final int BURSTS = 2;

	/** At the same time, since many of them wait for their next connection. */
	private static final int VISITORS = 8;

	/** One lobby in so many talks nonsense at its door, too. */
	private static final int SOMETIMES = 3;

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Casualties casualties = new Casualties();

	@AfterEach
	void close() {
		this.casualties.close();
	}

	@Test
	void aSessionGoesOnOrEndsWithASentence() throws Exception {
		withstand(8_000);
	}

	@Test
	@Tag("slow")
	void aSessionGoesOnOrEndsWithASentenceForThreeHundredThousandFrames() throws Exception {
		withstand(300_000);
	}

	private void withstand(int frames) throws Exception {
		ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);
		try {
			List<Callable<Boolean>> sessions = new ArrayList<>();
			for (long seed = 0; seed < frames / (BURSTS * BURST); seed++) {
				long own = seed;
				sessions.add(() -> withstand(own));
			}
			int survived = 0;
			for (Future<Boolean> session : visitors.invokeAll(sessions)) {
				survived += session.get() ? 1 : 0;
			}
			assertThat(survived).isGreaterThan(sessions.size() / 2);
		}
		finally {
			visitors.shutdown();
		}
		await().untilAsserted(() -> assertThat(this.casualties.left()).isZero());
		assertThat(this.casualties.deaths()).isEmpty();
	}

	/** Whether the session lasted to its proper end. */
	private boolean withstand(long seed) {
		StrictSessionListener listener = new StrictSessionListener();
		try (SpoiltLobby lobby = new SpoiltLobby(seed)) {
			lobby.talkNonsenseAtTheDoor((seed % SOMETIMES == 0) ? BURST : 0);
			boolean survived = stay(lobby, listener, seed);
			await().untilAsserted(() -> assertThat(lobby.server().connections()).isZero());
			assertThat(listener.breaches()).isEmpty();
			assertThat(isPartOf(lobby.notices(), listener.notices())).as("in order and once").isTrue();
			return survived;
		}
		catch (Exception | AssertionError ex) {
			throw new AssertionError("Seed " + seed, ex);
		}
	}

	private static boolean stay(SpoiltLobby lobby, StrictSessionListener listener, long seed) throws Exception {
		List<CompletableFuture<?>> requests = new ArrayList<>();
		try (LobbySession session = open(lobby.server(), listener, seed)) {
			requests.add(session.login(SpoiltLobby.ADA, "secret"));
			for (int burst = 0; burst < BURSTS && !session.isClosed(); burst++) {
				requests.addAll(List.of(session.rooms(), session.people(null), session.join(new RoomName("tea")),
						session.firstPeople(), session.enterAsGuest(null)));
				if (!lobby.talkNonsense(BURST) || seed % BURSTS == burst) {
					lobby.server().drop();
				}
				await().until(() -> session.isClosed() || isAnswered(session));
			}
			if (listener.isUndisturbed()) {
				await().untilAsserted(() -> assertThat(listener.notices()).isEqualTo(lobby.notices()));
			}
			return !session.isClosed();
		}
		catch (UnreachableException ex) {
			assertThat(ex).message().isNotNull();
			return false;
		}
		finally {
			for (CompletableFuture<?> request : requests) {
				assertThat(endsProperly(request)).isTrue();
			}
		}
	}

	private static LobbySession open(FakeServer lobby, SessionListener listener, long seed)
			throws UnreachableException {
		SessionTiming timing = new SessionTiming(Duration.ofMillis(200), PATIENCE, new SplittableRandom(seed));
		return LobbySession.open(lobby.address(), new LobbyDoor(lobby.address(), FakeServer.TRUST, "test 1"), timing,
				listener);
	}

	private static boolean isAnswered(LobbySession session) throws Exception {
		CompletableFuture<Done> answer = session.request(Ping::new, Done.class);
		return endsProperly(answer) && !answer.isCompletedExceptionally();
	}

	/** Whether it has an answer, or fails as it is promised to. */
	private static boolean endsProperly(CompletableFuture<?> request) throws Exception {
		try {
			request.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (ExecutionException ex) {
			assertThat(ex.getCause()).isInstanceOfAny(IOException.class, RefusedException.class,
					TimeoutException.class);
		}
		return true;
	}

	private static boolean isPartOf(List<LobbyNotice> all, List<LobbyNotice> some) {
		Iterator<LobbyNotice> rest = some.iterator();
		LobbyNotice next = rest.hasNext() ? rest.next() : null;
		for (LobbyNotice notice : all) {
			if (notice.equals(next)) {
				next = rest.hasNext() ? rest.next() : null;
			}
		}
		return next == null;
	}

	/** Exceptions of other threads are counted, and belong to no condition. */
	private static ConditionFactory await() {
		return Awaitility.await()
			.dontCatchUncaughtExceptions()
			.atMost(PATIENCE)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(10));
	}

}
