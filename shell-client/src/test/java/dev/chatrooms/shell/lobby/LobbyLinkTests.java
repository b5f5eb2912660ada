package dev.chatrooms.shell.lobby;

import java.io.IOException;
import java.util.List;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.client.wire.ServerTrust;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.Fingerprint;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Guest;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.ListRooms;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Logout;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RoomList;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.view.RecordingScreen;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LobbyLinkTests {

	private final RecordingScreen screen = new RecordingScreen();

	private static List<? extends Payload> answer(Payload request) {
		if (request instanceof Login login) {
			return List.of(new Done("Hi.", login.username(), "token", null, null, login.label()));
		}
		if (request instanceof Logout logout) {
			return List.of(Done.saying("Bye.", logout.label()));
		}
		return (request instanceof Hello hello) ? List.of(new Greeting(2, "fake", null, hello.label()))
				: List.of(new RoomList(List.of(new RoomName("tea")), List.of(2), null, ((ListRooms) request).label()));
	}

	@Test
	void saysInOneSentenceThatNobodyAnswers() throws IOException {
		FakeServer server = new FakeServer(Route.TO_LOBBY, LobbyLinkTests::answer);
		server.close();
		LobbyLink link = Lobbies.at(server.address(), this.screen);

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> link.ask(LobbySession::rooms))
			.withMessage(
					"Cannot reach the lobby at %s: nobody answers there. Is the server running? The command doctor tells more.",
					server.address())
			.satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.UNREACHABLE));
	}

	@Test
	@Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD)
	void failsWhoeverWaitsIfTheProgramFails() {
		LobbyLink link = Lobbies.at(new ServerAddress("127.0.0.1", 1), new ServerTrust() {

			@Override
			public boolean isKnown(ServerAddress server) {
				throw new IllegalStateException("broken");
			}

			@Override
			public void examine(ServerAddress server, Fingerprint shown) {
			}

		}, this.screen);

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> link.ask(LobbySession::rooms))
			.withMessageContaining("Something went wrong in this program: java.lang.IllegalStateException: broken")
			.satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.FAILURE));
	}

	@Test
	void tellsOnceThatTheConnectionWasLostAndOnceThatItIsBack() throws IOException {
		try (FakeServer server = new FakeServer(Route.TO_LOBBY, LobbyLinkTests::answer)) {
			LobbyLink link = Lobbies.at(server.address(), this.screen);
			link.ask(LobbySession::rooms);

			server.drop();
			Awaitility.await()
				.untilAsserted(() -> assertThat(this.screen.talk()).containsExactly(
						"The connection to the lobby was lost; trying again.", "Connected to the lobby again."));

			assertThat(link.ask(LobbySession::rooms)).hasSize(1);
			link.close();
		}
	}

	@Test
	void saysInOneSentenceThatThereIsNoConnectionNow() throws IOException {
		FakeServer server = new FakeServer(Route.TO_LOBBY, LobbyLinkTests::answer);
		LobbyLink link = Lobbies.at(server.address(), this.screen);
		link.ask(LobbySession::rooms);

		server.close();
		Awaitility.await().until(() -> !this.screen.talk().isEmpty());

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> link.ask(LobbySession::rooms))
			.withMessage("There is no connection to the lobby now; trying again.")
			.satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.UNREACHABLE));
		link.close();
	}

	@Test
	void logsOutWhenItIsClosed() throws IOException {
		try (FakeServer server = new FakeServer(Route.TO_LOBBY, LobbyLinkTests::answer)) {
			LobbyLink link = Lobbies.at(server.address(), this.screen);
			link.logIn(new AccountName("ada"), "secret");

			link.close();

			assertThat(server.received()).last().isInstanceOf(Logout.class);
			Awaitility.await().until(() -> server.connections() == 0);
		}
	}

	@Test
	void leavesAGuestAGuestWhenTheLoginIsRefused() throws IOException {
		try (FakeServer server = new FakeServer(Route.TO_LOBBY, LobbyLinkTests::refuseLogins)) {
			LobbyLink link = Lobbies.at(server.address(), this.screen);
			link.enterAsGuest(new AccountName("zoe"));

			assertThatExceptionOfType(CommandFailure.class)
				.isThrownBy(() -> link.logIn(new AccountName("ada"), "mistyped"))
				.satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.LOGIN_REFUSED));

			assertThat(link.account()).contains(new AccountName("guest-zoe"));
			assertThat(this.screen.talk()).containsExactly("You are guest-zoe. Keep a name with: newuser NAME");
			link.close();
		}
	}

	private static List<? extends Payload> refuseLogins(Payload request) {
		if (request instanceof Guest guest) {
			String base = guest.username().text().replace("guest-", "");
			return List.of(new Done("Hi.", new AccountName("guest-" + base), "token", null, null, guest.label()));
		}
		return (request instanceof Login login) ? List.of(Refusal.of(RefusalCode.BAD_CREDENTIALS, login.label()))
				: answer(request);
	}

	@Test
	void knowsTheRoomsOfTheLastList() throws IOException {
		try (FakeServer server = new FakeServer(Route.TO_LOBBY, LobbyLinkTests::answer)) {
			LobbyLink link = Lobbies.at(server.address(), this.screen);
			assertThat(link.knownRooms()).isEmpty();

			link.rooms(false);

			assertThat(link.knownRooms()).containsExactly("tea");
			link.close();
		}
	}

}
