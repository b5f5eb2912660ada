package dev.chatrooms.shell.load;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.client.room.VisitOptions;
import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Feed;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Heartbeat;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Leave;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Register;
import dev.chatrooms.protocol.Repair;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.Scrollback;
import dev.chatrooms.protocol.Welcome;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of a crowd of three, one of whom stays outside. Every step takes its time, and the way
 * into the room twice as long as a login.
 */
@Timeout(60)
class LoadReportTests {

	private static final RoomName ROOM = new RoomName("load");

	private static final Duration A_WHILE = Duration.ofMillis(100);

	private static final Costs COSTS = new Costs(null, new Cost(20, 2), null, null, null);

	private final Score score = new Score();

	private final AtomicInteger comers = new AtomicInteger();

	private FakeServer room;

	private FakeServer lobby;

	private Crowd crowd;

	private volatile long registered;

	private volatile long loggedIn;

	private volatile long joining;

	@BeforeEach
	void open() throws IOException {
		this.room = new FakeServer(Route.TO_ROOM, LoadReportTests::inRoom);
		this.lobby = new FakeServer(Route.TO_LOBBY, this::inLobby);
		this.crowd = new Crowd(this.lobby.address(), FakeServer.TRUST, "1a2b");
	}

	@AfterEach
	void close() throws IOException {
		this.crowd.close();
		this.lobby.close();
		this.room.close();
	}

	private List<? extends Payload> inLobby(Payload request) {
		if (request instanceof Hello hello) {
			return List.of(new Greeting(2, "fake", null, hello.label()));
		}
		if (request instanceof Register register) {
			this.registered = afterAWhile();
			return List.of(Done.saying("Created.", register.label()));
		}
		if (request instanceof Login login) {
			this.loggedIn = afterAWhile();
			return List.of(Done.saying("Hi.", login.label()));
		}
		this.joining = System.nanoTime();
		return List
			.of(new Admission(this.room.address().port(), null, null, null, ROOM, "good", ((Join) request).label()));
	}

	/** The first event is gone, the second has to be asked for. */
	private static List<? extends Payload> inRoom(Payload request) {
		if (request instanceof Enter enter) {
			afterAWhile();
			afterAWhile();
			return List.of(new Welcome(ROOM, new AccountName("ada"), 2, 1, 0, enter.label()),
					new Scrollback(List.of(), null));
		}
		if (request instanceof Repair repair) {
			return List.of(chat(2), new Done("repaired", null, null, 1L, repair.to(), repair.label()));
		}
		if (request instanceof Feed feed) {
			return List.of(new Heartbeat(1, 0, 2, null, feed.label()));
		}
		return List.of(Done.saying("Bye.", ((Leave) request).label()));
	}

	private static Posted chat(long sequence) {
		return new Posted(new AccountName("ada"), ROOM, "hello", Instant.EPOCH, 1, sequence);
	}

	private static long afterAWhile() {
		long start = System.nanoTime();
		Awaitility.await()
			.pollInterval(Duration.ofMillis(5))
			.until(() -> System.nanoTime() - start >= A_WHILE.toNanos());
		return System.nanoTime();
	}

	private Member member(LobbySession session) {
		if (this.comers.getAndIncrement() == 2) {
			throw new IllegalArgumentException("Stay outside.");
		}
		return new Member(session, VisitOptions.STANDARD, new LoadText("1a2b", 100), this.score);
	}

	private LoadReport report() {
		return LoadReport.of(ROOM.text(), this.crowd, this.score, COSTS);
	}

	@Test
	void tellsTheLoginsFromTheWayIntoTheRoom() {
		this.crowd.enter(3, ROOM, this::member);
		long entered = System.nanoTime();

		assertThat(this.crowd.loginTime()).isBetween(A_WHILE, Duration.ofNanos(this.joining - this.registered));
		assertThat(this.crowd.entryTime()).isBetween(A_WHILE.multipliedBy(2),
				Duration.ofNanos(entered - this.loggedIn));
		assertThat(report().loginSeconds()).isEqualTo(this.crowd.loginTime().toMillis() / 1000.0);
		assertThat(report().entrySeconds()).isEqualTo(this.crowd.entryTime().toMillis() / 1000.0);
	}

	@Test
	void saysHowTheEventsCame() throws IOException {
		this.crowd.enter(3, ROOM, this::member);

		this.room.push(chat(3));
		this.room.push(chat(4));

		Awaitility.await().untilAsserted(() -> assertThat(report().ways()).isEqualTo(new Ways(0, 6, 4, 2)));
	}

	@Test
	void saysOfEachThingHowManyThereWere() {
		this.crowd.enter(3, ROOM, this::member);
		this.score.sent.add(5);
		this.score.failed.add(6);
		this.score.delivered.add(7);
		this.score.doubled.add(8);
		this.score.outOfOrder.add(9);
		this.score.cut.add(11);

		LoadReport report = report();

		assertThat(report).isEqualTo(new LoadReport("load", 2, 1, report.loginSeconds(), report.entrySeconds(), 5, 6,
				10, 7, 3, 8, 9, report.ways(), 11, report.delivery(), report.acknowledgement(), COSTS));
	}

	@Test
	void tellsDeliveryFromAcknowledgement() {
		long now = System.nanoTime();
		this.score.measureFrom(now - TimeUnit.HOURS.toNanos(1));
		this.score.delivered(now - TimeUnit.MINUTES.toNanos(30));
		this.score.acknowledged(now - TimeUnit.MINUTES.toNanos(10));

		assertThat(report().delivery().max()).isGreaterThan(1_790_000);
		assertThat(report().acknowledgement().max()).isBetween(599_000.0, 1_790_000.0);
	}

	@Test
	void isFaultlessOnlyIfEverybodyGotEverythingOnceAndInOrder() {
		assertThat(withFaults(0, 0, 0, 0).isFaultless()).isTrue();
		assertThat(withFaults(1, 0, 0, 0).isFaultless()).isFalse();
		assertThat(withFaults(0, 1, 0, 0).isFaultless()).isFalse();
		assertThat(withFaults(0, 0, 1, 0).isFaultless()).isFalse();
		assertThat(withFaults(0, 0, 0, 1).isFaultless()).isFalse();
	}

	private static LoadReport withFaults(int missing, long lost, long doubled, long outOfOrder) {
		return new LoadReport("load", 2, missing, 1.25, 2.75, 5, 6, 10, 10 - lost, lost, doubled, outOfOrder,
				new Ways(12, 13, 14, 15), 16, new Latency(1, 2, 3, 4), new Latency(5, 6, 7, 8), COSTS);
	}

	@Test
	void isReadByPeople() {
		assertThat(withFaults(7, 3, 8, 9).text()).isEqualTo("""
				room          load, 2 members, 5 chats
				expected      10
				delivered     7: 3 lost, 8 doubled, 9 out of order
				came          12 by datagram, 13 by TCP, each parsed once for all members; 14 missed, 15 repaired
				failed        6 chats without an acknowledgement, 16 members cut off
				delivery      p50 1.0 ms, p99 2.0 ms, p99.9 3.0 ms, max 4.0 ms
				acknowledged  p50 5.0 ms, p99 6.0 ms, p99.9 7.0 ms, max 8.0 ms
				logins        2 in 1.3 s, in the room 2.8 s later, 7 failed
				this client   20 us of CPU per chat, 2.00 us per delivery""");
	}

	@Test
	void isReadByProgramsOnOneLine() {
		assertThat(withFaults(0, 0, 0, 0).json()).doesNotContain("\n")
			.contains("\"loginSeconds\":1.25", "\"entrySeconds\":2.75", "\"delivery\":{\"p50\":1.0", "\"client\":{");
	}

}
