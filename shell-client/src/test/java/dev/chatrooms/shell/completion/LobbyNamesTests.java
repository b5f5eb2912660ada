package dev.chatrooms.shell.completion;

import java.io.IOException;
import java.util.List;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.ListRooms;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.PeopleList;
import dev.chatrooms.protocol.Person;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RoomList;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.Who;
import dev.chatrooms.shell.lobby.Lobbies;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.people.Everybody;
import dev.chatrooms.shell.room.NoRooms;
import dev.chatrooms.shell.view.RecordingScreen;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names of a lobby with one person on each page, after one has logged in as ada.
 */
class LobbyNamesTests {

	private static final List<String> ONLINE = List.of("ada", "bob", "cho");

	private final RecordingScreen screen = new RecordingScreen();

	private FakeServer server;

	private LobbyLink link;

	private LobbyNames names;

	@BeforeEach
	void open() throws IOException {
		this.server = new FakeServer(Route.TO_LOBBY, LobbyNamesTests::answer);
		this.link = Lobbies.at(this.server.address(), this.screen);
		this.names = new LobbyNames(this.link, NoRooms.of(this.screen),
				NoRooms.front(this.screen, new AccountName("zoe")), Everybody.in(this.link),
				this.screen.questions(false));
		this.link.logIn(new AccountName("ada"), "secret");
	}

	@AfterEach
	void close() throws IOException {
		this.server.close();
		this.link.close();
	}

	private static List<? extends Payload> answer(Payload request) {
		if (request instanceof Hello hello) {
			return List.of(new Greeting(2, "fake", null, hello.label()));
		}
		if (request instanceof Login login) {
			return List.of(new Done("Hi.", login.username(), "token", null, null, login.label()));
		}
		if (request instanceof Who who) {
			int next = (who.after() != null) ? ONLINE.indexOf(who.after().text()) + 1 : 0;
			Person person = new Person(new AccountName(ONLINE.get(next)), 0, null, null);
			return List.of(new PeopleList(List.of(person), ONLINE.size(), next < 2, who.label()));
		}
		return List.of(new RoomList(List.of(new RoomName("tea")), null, null, ((ListRooms) request).label()));
	}

	@Test
	void areKnownToTabFromEveryPage() {
		Awaitility.await().untilAsserted(() -> assertThat(this.names.people()).containsExactly("zoe", "bob", "cho"));
		Awaitility.await().untilAsserted(() -> assertThat(this.names.rooms()).containsExactly("tea"));
	}

	@Test
	void areAskedForWhenOneWasMistyped() {
		assertThat(this.names.alternatives(RefusalCode.NO_SUCH_PERSON)).containsExactly("zoe", "bob", "cho");
		assertThat(this.names.alternatives(RefusalCode.NO_SUCH_ROOM)).containsExactly("tea");
	}

	@Test
	void areThoseKnownAlreadyWhenTheLobbyDoesNotAnswer() throws IOException {
		this.server.close();

		assertThat(this.names.alternatives(RefusalCode.NO_SUCH_PERSON)).containsExactly("zoe");
	}

}
