package dev.chatrooms.client.room;

import java.io.IOException;
import java.util.List;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.client.RequiresMulticast;
import dev.chatrooms.client.SealedRoom;
import dev.chatrooms.client.TestGroup;
import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Feed;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Heartbeat;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.LargeEvent;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.Transport;
import dev.chatrooms.seal.RejectedDatagramException.Reason;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.chatrooms.client.room.FakeRoom.TEA;
import static org.assertj.core.api.Assertions.assertThat;

@RequiresMulticast
class GroupVisitTests {

	private static final Heartbeat BEAT = new Heartbeat(1, 0, 2, 30_000, null);

	private static final String ENTERED = "entered tea []";

	private final Heard heard = new Heard();

	private final SealedRoom sealed = new SealedRoom();

	private TestGroup group;

	private FakeRoom room;

	private FakeServer lobby;

	private LobbySession session;

	private RoomVisit visit;

	@BeforeEach
	void enter() throws IOException {
		this.group = new TestGroup(3);
		this.room = new FakeRoom();
		this.lobby = new FakeServer(Route.TO_LOBBY, this::inLobby);
		this.session = LobbySession.open(this.lobby.address(), FakeServer.TRUST, "test 1", (account, words) -> {
		});
		this.visit = RoomVisit.enter(this.session, TEA, this.heard).join();
		this.room.server().push(this.sealed.keys());
		Awaitility.await().until(() -> this.visit.report().group() != null);
	}

	@AfterEach
	void close() throws IOException {
		this.visit.leave().join();
		this.session.close();
		this.lobby.close();
		this.room.close();
		this.group.close();
	}

	private List<? extends Payload> inLobby(Payload request) {
		if (request instanceof Hello hello) {
			return List.of(new Greeting(2, "fake", null, hello.label()));
		}
		Join join = (Join) request;
		return List.of(new Admission(this.room.server().address().port(), this.group.address().getHostString(),
				this.group.address().getPort(), null, TEA, "good", join.label()));
	}

	private void send(Payload... frames) throws IOException {
		this.group.send(this.sealed.seal(frames));
	}

	private List<Feed> wishes() {
		return this.room.server().received().stream().filter(Feed.class::isInstance).map(Feed.class::cast).toList();
	}

	@Test
	void wantsMulticastOnceTheGroupIsHeard() throws IOException {
		assertThat(this.visit.report().by()).isEqualTo(Transport.TCP);
		assertThat(wishes()).isEmpty();

		send(BEAT);

		Awaitility.await().until(() -> wishes().size() == 1);
		assertThat(wishes().get(0).by()).isEqualTo(Transport.MULTICAST);
		assertThat(wishes().get(0).key()).isEqualTo(1);
		assertThat(this.visit.report().by()).isEqualTo(Transport.MULTICAST);
	}

	@Test
	void saysSoAgainWithTheNextKey() throws IOException {
		send(BEAT);
		Awaitility.await().until(() -> wishes().size() == 1);

		this.room.server().push(this.sealed.renew());

		Awaitility.await().until(() -> wishes().size() == 2);
		assertThat(wishes().get(1).key()).isEqualTo(2);
	}

	@Test
	void hearsEachEventOnceWhicheverWayItComes() throws IOException {
		Posted one = this.room.post("one");
		send(one);
		Posted two = this.room.postInVain("two");
		send(two);
		send(two, this.room.post("three"));

		this.heard.await(ENTERED, "one", "two", "three");
		Awaitility.await().until(() -> this.visit.report().counts().doubled() >= 2);
	}

	@Test
	void fetchesWhatTheGroupLost() throws IOException {
		this.room.postInVain("lost");
		send(this.room.postInVain("heard"));

		this.heard.await(ENTERED, "lost", "heard");
		assertThat(this.visit.report().counts().lost()).isEqualTo(1);
		assertThat(this.visit.report().byDatagram()).isEqualTo(1);
		assertThat(this.visit.report().now()).isEqualTo(Transport.MULTICAST);
	}

	@Test
	void fetchesALostTailAfterAHeartbeat() throws IOException {
		this.room.postInVain("tail");

		send(new Heartbeat(1, 1, 2, 1000, null));

		this.heard.await(ENTERED, "tail");
	}

	@Test
	void fetchesWhatIsTooLargeForADatagram() throws IOException {
		this.room.postInVain("large");

		send(new LargeEvent(1, 1));

		this.heard.await(ENTERED, "large");
		assertThat(this.visit.report().counts().lost()).isZero();
	}

	@Test
	void believesNobodyElse() throws IOException {
		byte[] forged = this.sealed.seal(this.room.postInVain("forged"));
		forged[40] ^= 1;
		this.group.send(forged);
		this.group.send(new byte[10]);

		Awaitility.await()
			.untilAsserted(
					() -> assertThat(this.visit.report().dropped()).containsOnlyKeys(Reason.NOT_SEALED, Reason.SIZE));
		assertThat(this.heard.words()).containsExactly(ENTERED);
	}

	@Test
	void startsAnewAfterACut() throws IOException {
		send(BEAT);
		Awaitility.await().until(() -> this.visit.report().by() == Transport.MULTICAST);

		this.room.server().drop();

		this.heard.await(ENTERED, "interrupted null", "resumed 0");
		assertThat(this.visit.report().by()).isEqualTo(Transport.TCP);
		assertThat(this.visit.report().group()).isNull();
	}

}
