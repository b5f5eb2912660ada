package dev.chatrooms.client.session;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.client.wire.ConnectionLostException;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Announcement;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.ListRooms;
import dev.chatrooms.protocol.LobbyNotice;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Resume;
import dev.chatrooms.protocol.RoomList;
import dev.chatrooms.protocol.Route;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LobbyReconnectTests {

	private static final AccountName ADA = new AccountName("Ada");

	private static final SessionTiming PATIENT = SessionTiming.usual();

	/** What the listener heard, in order. */
	private final List<String> heard = new CopyOnWriteArrayList<>();

	/** What it heard last. */
	private volatile @Nullable String last;

	private volatile @Nullable RefusalCode greetingRefused;

	private volatile @Nullable RefusalCode resumptionRefused;

	private volatile boolean answersPings = true;

	private FakeServer server;

	@BeforeEach
	void open() throws IOException {
		this.server = new FakeServer(Route.TO_LOBBY, this::answer);
	}

	@AfterEach
	void close() throws IOException {
		this.server.close();
	}

	private List<? extends Payload> answer(Payload request) {
		if (request instanceof Hello hello) {
			RefusalCode code = this.greetingRefused;
			return List
				.of((code != null) ? Refusal.of(code, hello.label()) : new Greeting(2, "fake", null, hello.label()));
		}
		if (request instanceof Login login) {
			return List.of(new Done("Welcome.", ADA, "token", null, null, login.label()));
		}
		if (request instanceof Resume resume) {
			RefusalCode code = this.resumptionRefused;
			return List.of(new Announcement(ADA, "hear", Instant.EPOCH), (code != null)
					? Refusal.of(code, resume.label()) : new Done("Welcome.", ADA, null, null, null, resume.label()));
		}
		if (request instanceof ListRooms list) {
			return List.of(new RoomList(List.of(), List.of(), false, list.label()));
		}
		return (request instanceof Ping ping && this.answersPings) ? List.of(Done.saying("here", ping.label()))
				: List.of();
	}

	private LobbySession session(SessionTiming timing) throws IOException {
		return LobbySession.open(this.server.address(),
				new LobbyDoor(this.server.address(), FakeServer.TRUST, "test 1"), timing, new SessionListener() {

					@Override
					public void interrupted(@Nullable String lastWords) {
						LobbyReconnectTests.this.heard.add("interrupted: " + lastWords);
					}

					@Override
					public void noticed(LobbyNotice notice) {
						LobbyReconnectTests.this.last = "noticed";
					}

					@Override
					public void restored() {
						LobbyReconnectTests.this.heard.add("restored");
					}

					@Override
					public void lost(@Nullable AccountName account, @Nullable String lastWords) {
						LobbyReconnectTests.this.heard.add("lost " + account + ": " + lastWords);
						LobbyReconnectTests.this.last = "lost";
					}

				});
	}

	private void awaitHeard(String... sentences) {
		Awaitility.await().untilAsserted(() -> assertThat(this.heard).containsExactly(sentences));
	}

	private <T extends Payload> List<T> received(Class<T> kind) {
		return this.server.received().stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	@Test
	void logsInAgainWithTheTokenAfterACut() throws IOException {
		try (LobbySession session = session(PATIENT)) {
			session.login(ADA, "secret").join();

			this.server.push(Refusal.of(RefusalCode.SERVER_STOPPING, null));
			this.server.drop();
			awaitHeard("interrupted: The server is stopping.", "restored");

			assertThat(received(Resume.class)).singleElement()
				.satisfies(resume -> assertThat(resume.username()).isEqualTo(ADA))
				.satisfies(resume -> assertThat(resume.token()).isEqualTo("token"));
			assertThat(received(Login.class)).hasSize(1);
			assertThat(session.account()).contains(ADA);
			assertThat(session.rooms().join()).isEmpty();
		}
	}

	@Test
	void whoWasPutOutDoesNotTryToComeBack() throws IOException {
		try (LobbySession session = session(PATIENT)) {
			session.login(ADA, "secret").join();

			this.server.push(Refusal.of(RefusalCode.REMOVED, "You were removed by eve: rude", null));
			this.server.drop();

			awaitHeard("lost Ada: You were removed by eve: rude");
			assertThat(session.isClosed()).isTrue();
			assertThat(received(Hello.class)).hasSize(1);
		}
	}

	@Test
	void connectsAgainWhenNobodyIsLoggedIn() throws IOException {
		try (LobbySession session = session(PATIENT)) {
			this.server.drop();
			awaitHeard("interrupted: null", "restored");

			assertThat(received(Resume.class)).isEmpty();
			assertThat(session.rooms().join()).isEmpty();
		}
	}

	@Test
	void goesOnTryingWhileTheServerRefuses() throws IOException {
		try (LobbySession session = session(PATIENT)) {
			session.login(ADA, "secret").join();
			this.resumptionRefused = RefusalCode.BUSY;
			this.greetingRefused = RefusalCode.SERVER_STOPPING;

			this.server.drop();
			Awaitility.await().until(() -> received(Hello.class).size() > 2);
			assertThat(this.heard).containsExactly("interrupted: null");
			assertThat(session.account()).contains(ADA);
			this.greetingRefused = null;
			Awaitility.await().until(() -> !received(Resume.class).isEmpty());
			this.resumptionRefused = null;

			awaitHeard("interrupted: null", "restored");
			Awaitility.await().until(() -> this.server.connections() == 1);
		}
	}

	@Test
	void failsRequestsAtOnceWhileThereIsNoConnection() throws IOException {
		try (LobbySession session = session(PATIENT)) {
			this.server.close();
			awaitHeard("interrupted: null");

			assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> session.rooms().join())
				.withCauseInstanceOf(ConnectionLostException.class)
				.withMessageContaining("There is no connection to the lobby now; trying again.");
			assertThat(session.isClosed()).isFalse();
		}
	}

	@Test
	void isOverWhenTheServerDoesNotKnowTheTokenAnyMore() throws IOException {
		LobbySession session = session(PATIENT);
		session.login(ADA, "secret").join();
		this.resumptionRefused = RefusalCode.SESSION_OVER;

		this.server.drop();

		awaitHeard("interrupted: null", "lost Ada: That session is over; log in with your password.");
		assertThat(session.isClosed()).isTrue();
		assertThat(session.account()).isEmpty();
	}

	@Test
	void hearsNothingAfterTheEnd() throws IOException {
		LobbySession session = session(PATIENT);
		session.login(ADA, "secret").join();
		this.resumptionRefused = RefusalCode.BUSY;
		this.server.drop();
		Awaitility.await().until(() -> "noticed".equals(this.last));

		this.resumptionRefused = RefusalCode.SESSION_OVER;

		Awaitility.await().until(() -> this.heard.size() == 2);
		Awaitility.await().during(Duration.ofMillis(300)).until(() -> "lost".equals(this.last));
	}

	@Test
	void findsOutThatALobbyHasGoneSilent() throws IOException {
		SessionTiming hasty = new SessionTiming(Duration.ofMillis(20), Duration.ofSeconds(2), new SplittableRandom());
		try (LobbySession session = session(hasty)) {
			Awaitility.await().until(() -> received(Ping.class).size() > 5);
			assertThat(this.heard).isEmpty();

			this.answersPings = false;
			Awaitility.await().until(() -> !this.heard.isEmpty());
			this.answersPings = true;

			Awaitility.await().until(() -> this.heard.contains("restored"));
			assertThat(session.rooms().join()).isEmpty();
		}
	}

	@Test
	void triesNothingAnyMoreOnceItIsClosed() throws IOException {
		LobbySession session = session(PATIENT);
		this.greetingRefused = RefusalCode.BUSY;
		this.server.drop();
		awaitHeard("interrupted: null");

		session.close();
		this.greetingRefused = null;

		Awaitility.await().until(() -> this.server.connections() == 0);
		Awaitility.await()
			.during(Duration.ofMillis(600))
			.until(() -> this.server.connections() == 0 && this.heard.size() == 1);
	}

}
