package dev.chatrooms.client.room;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.client.Casualties;
import dev.chatrooms.client.FakeServer;
import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.client.wire.ConnectionLostException;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Route;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Visits to rooms that talk nonsense. Each goes on or ends with a sentence, and hears
 * nothing twice nor out of order, and everything unless the room lies. A failure names
 * the seed of its room, see {@link SpoiltRoom}.
 */
class RoomVisitFuzzTests {

	private static final int BURST = 50;

	private static final int BURSTS = 2;

	/** At the same time, since most of them wait for their next connection. */
	private static final int VISITORS = 8;

	/** One room in so many talks nonsense at its door, too. */
	private static final int SOMETIMES = 3;

	/** Above these there is no next number. */
	private static final long HIGHEST = 1L << 62;

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Casualties casualties = new Casualties();

	private final Map<RoomName, SpoiltRoom> rooms = new ConcurrentHashMap<>();

	private FakeServer lobby;

	private LobbySession session;

	@BeforeEach
	void open() throws IOException {
		this.lobby = new FakeServer(Route.TO_LOBBY, this::inLobby);
		this.session = LobbySession.open(this.lobby.address(), FakeServer.TRUST, "test 1", (account, words) -> {
		});
	}

	@AfterEach
	void close() throws IOException {
		this.session.close();
		this.lobby.close();
		this.casualties.close();
	}

	private List<? extends Payload> inLobby(Payload request) {
		if (request instanceof Hello hello) {
			return List.of(new Greeting(2, "fake", null, hello.label()));
		}
		if (request instanceof Ping ping) {
			return List.of(Done.saying("here", ping.label()));
		}
		Join join = (Join) request;
		SpoiltRoom room = this.rooms.get(join.room());
		return List.of((room == null) ? Refusal.of(RefusalCode.NO_SUCH_ROOM, join.label())
				: new Admission(room.server().address().port(), null, null, null, join.room(), "good", join.label()));
	}

	@Test
	void aVisitGoesOnOrEndsWithASentence() throws Exception {
		withstand(8_000);
	}

	@Test
	@Tag("slow")
	void aVisitGoesOnOrEndsWithASentenceForThreeHundredThousandFrames() throws Exception {
		withstand(300_000);
	}

	private void withstand(int frames) throws Exception {
		ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);
		try {
			List<Callable<Boolean>> visits = new ArrayList<>();
			for (long seed = 0; seed < frames / (BURSTS * BURST); seed++) {
				long own = seed;
				visits.add(() -> withstand(own));
			}
			int survived = 0;
			for (Future<Boolean> visit : visitors.invokeAll(visits)) {
				survived += visit.get() ? 1 : 0;
			}
			// Some two in five; the others were properly put out, or led elsewhere.
			assertThat(survived).isGreaterThan(visits.size() / 4);
		}
		finally {
			visitors.shutdown();
		}
		this.session.close();
		await().untilAsserted(() -> assertThat(this.lobby.connections()).isZero());
		this.lobby.close();
		await().untilAsserted(() -> assertThat(this.casualties.left()).isZero());
		assertThat(this.casualties.deaths()).as("in %s", placesOfDeath()).isEmpty();
	}

	private List<RoomName> placesOfDeath() {
		return this.rooms.entrySet()
			.stream()
			.filter(entry -> !deathsIn(entry.getValue()).isEmpty())
			.map(Map.Entry::getKey)
			.toList();
	}

	/** Each thread that reads is named after the address. */
	private List<String> deathsIn(SpoiltRoom room) {
		String address = room.server().address() + ":";
		return this.casualties.deaths().stream().filter(death -> death.contains(address)).toList();
	}

	/** Whether the visit lasted to its proper end. */
	private boolean withstand(long seed) {
		StrictListener listener = new StrictListener();
		RoomName name = new RoomName("tea-" + seed);
		try (SpoiltRoom room = new SpoiltRoom(name, seed)) {
			this.rooms.put(name, room);
			boolean survived = visit(name, room, listener, seed % SOMETIMES == 0);
			await().untilAsserted(() -> assertThat(room.server().connections()).isZero());
			assertThat(listener.breaches()).isEmpty();
			assertThat(room.lies() ? List.of() : listener.missed(room.numbers())).as("missed").isEmpty();
			assertThat(deathsIn(room)).isEmpty();
			return survived;
		}
		catch (Exception | AssertionError ex) {
			throw new AssertionError("Seed " + seed + ", last " + listener.last(), ex);
		}
	}

	private boolean visit(RoomName name, SpoiltRoom room, StrictListener listener, boolean badDoor) throws Exception {
		room.talkNonsenseAtTheDoor(badDoor ? BURST : 0);
		RoomVisit visit;
		try {
			visit = RoomVisit.enter(this.session, name, listener).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (ExecutionException ex) {
			assertThat(ex.getCause()).isInstanceOfAny(IOException.class, RefusedException.class).message().isNotNull();
			return false;
		}
		boolean goesOn = true;
		for (int burst = 0; burst < BURSTS && goesOn; burst++) {
			if (!room.talkNonsense(BURST)) {
				room.server().drop();
			}
			goesOn = goesOn(visit, listener);
		}
		goesOn = goesOn && hearsWhatComesNext(visit, room, listener);
		visit.leave().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		return goesOn;
	}

	/** Whether what is said is stored; if not, the end was told. */
	private static boolean goesOn(RoomVisit visit, StrictListener listener) throws Exception {
		try {
			visit.say("still here").get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			return true;
		}
		catch (ExecutionException ex) {
			assertThat(ex).hasCauseInstanceOf(ConnectionLostException.class);
			assertThat(listener.isLost()).isTrue();
			assertThat(ex.getCause()).hasMessage(listener.lastWords());
			return false;
		}
	}

	/** On a new connection, by which the room knows how far the visitor is. */
	private static boolean hearsWhatComesNext(RoomVisit visit, SpoiltRoom room, StrictListener listener)
			throws Exception {
		int before = room.entries();
		room.server().drop();
		await().until(() -> listener.isLost() || (room.entries() > before && visit.isConnected()));
		if (!listener.isLost() && room.last() < HIGHEST) {
			long next = room.post();
			await().until(() -> listener.isLost() || listener.last() >= next);
		}
		return !listener.isLost();
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
