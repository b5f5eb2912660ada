package dev.chatrooms.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.shell.lobby.Lobbies;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.view.RecordingScreen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said at the door, and how it is known who comes again.
 */
class FirstWordsTests {

	private static final ServerAddress LOBBY = new ServerAddress("localhost", 50000);

	@TempDir
	private Path home;

	private final RecordingScreen screen = new RecordingScreen();

	private static String of(String last, boolean isNamed) {
		return FirstWords.of(LOBBY, Optional.ofNullable(last).map(AccountName::new), isNamed);
	}

	@Test
	void tellANewcomerInThreeLinesWhatToDo() {
		assertThat(of(null, false).lines()).hasSize(3)
			.allMatch(line -> line.length() < 80)
			.first()
			.isEqualTo("Connected to the lobby at localhost:50000. Type help to see what you can do.");
	}

	@Test
	void tellWhoComesAgainInOneLine() {
		assertThat(of("ada", false)).isEqualTo("Connected to the lobby at localhost:50000. Log in with: login ada");
		assertThat(of("guest-zoe", false))
			.isEqualTo("Connected to the lobby at localhost:50000. Log in with: guest zoe");
		assertThat(of(null, true)).isEqualTo("Connected to the lobby at localhost:50000.");
	}

	@Test
	void knowWhoHasLoggedIn() throws Exception {
		Path file = this.home.resolve("last-visit");
		try (FakeServer server = new FakeServer(Route.TO_LOBBY, FirstWordsTests::answer)) {
			LobbyLink lobby = Lobbies.at(server.address(), this.screen);
			LastVisit visit = new LastVisit(file, lobby);
			assertThat(visit.name()).isEmpty();

			lobby.logIn(new AccountName("ada"), "secret");
			visit.loggedIn();

			assertThat(visit.name()).contains(new AccountName("ada"));
			assertThat(Files.readAllLines(file)).containsExactly("ada");
			lobby.close();
		}
	}

	@Test
	void doWithoutAHome() throws Exception {
		try (FakeServer server = new FakeServer(Route.TO_LOBBY, FirstWordsTests::answer)) {
			LobbyLink lobby = Lobbies.at(server.address(), this.screen);
			LastVisit visit = new LastVisit(this.home.resolve("nowhere").resolve("last-visit"), lobby);
			lobby.logIn(new AccountName("ada"), "secret");

			visit.loggedIn();

			assertThat(visit.name()).isEmpty();
			lobby.close();
		}
	}

	private static List<? extends Payload> answer(Payload request) {
		if (request instanceof Hello hello) {
			return List.of(new Greeting(2, "fake", null, hello.label()));
		}
		return (request instanceof Login login)
				? List.of(new Done("Hi.", login.username(), null, null, null, login.label())) : List.of();
	}

}
