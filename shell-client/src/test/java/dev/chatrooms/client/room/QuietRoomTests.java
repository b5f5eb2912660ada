package dev.chatrooms.client.room;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.client.delivery.GroupOpener;
import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Route;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static dev.chatrooms.client.room.FakeRoom.TEA;
import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class QuietRoomTests {

	private static final String ENTERED = "entered tea []";

	private static final VisitTiming HASTY = new VisitTiming(Duration.ofMillis(20), Duration.ofSeconds(2));

	/** More pings than there is time for before a room without answers is left. */
	private static final long MANY = HASTY.deadAfter().dividedBy(HASTY.pingEvery()) + 1;

	private final Heard heard = new Heard();

	private volatile boolean lobbyIsBusy;

	private FakeRoom room;

	private FakeServer lobby;

	private LobbySession session;

	private RoomVisit visit;

	@BeforeEach
	void enter() throws IOException {
		this.room = new FakeRoom();
		this.lobby = new FakeServer(Route.TO_LOBBY, this::inLobby);
		this.session = LobbySession.open(this.lobby.address(), FakeServer.TRUST, "test 1", (account, words) -> {
		});
		this.visit = RoomVisit
			.enter(this.session, TEA, this.heard,
					new VisitOptions(GroupOpener::ofOneVisit, VisitOptions::decode, GroupPolicy.NEVER, null, HASTY))
			.join();
	}

	@AfterEach
	void close() throws IOException {
		this.visit.leave().join();
		this.session.close();
		this.lobby.close();
		this.room.close();
	}

	private List<? extends Payload> inLobby(Payload request) {
		if (request instanceof Hello hello) {
			return List.of(new Greeting(2, "fake", null, hello.label()));
		}
		if (request instanceof Ping ping) {
			return List.of(Done.saying("here", ping.label()));
		}
		Join join = (Join) request;
		return List.of(this.lobbyIsBusy ? Refusal.of(RefusalCode.BUSY, join.label())
				: new Admission(this.room.server().address().port(), null, null, null, TEA, "good", join.label()));
	}

	private long received(Class<? extends Payload> kind) {
		return this.room.server().received().stream().filter(kind::isInstance).count();
	}

	@Test
	void isStayedInWhileItAnswersPings() {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> received(Ping.class) > MANY);

		assertThat(this.heard.words()).containsExactly(ENTERED);
		assertThat(received(Enter.class)).isEqualTo(1);
		assertThat(this.visit.report().roundTrip()).isPositive();
	}

	@Test
	void isLeftAndEnteredAgainWhenItAnswersNothing() throws IOException {
		this.lobbyIsBusy = true;

		this.room.silence(true);
		this.heard.await(ENTERED, "interrupted null");
		this.room.postInVain("missed");
		this.room.silence(false);
		this.lobbyIsBusy = false;

		this.heard.await(ENTERED, "interrupted null", "missed", "resumed 1");
		assertThat(received(Enter.class)).isEqualTo(2);
		assertThat(this.visit.say("back").join().sequence()).isEqualTo(2);
	}

}
