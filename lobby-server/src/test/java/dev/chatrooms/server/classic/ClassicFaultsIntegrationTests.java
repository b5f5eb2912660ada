package dev.chatrooms.server.classic;

import java.util.List;
import java.util.stream.IntStream;

import dev.chatrooms.protocol.Posted;
import dev.chatrooms.server.RequiresMulticast;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What ended or hurt the original server and its clients does not hurt ours.
 */
@RequiresMulticast
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassicFaultsIntegrationTests {

	private TestLobby lobby;

	@BeforeAll
	void start() {
		this.lobby = TestLobby.start("rooms.max-open=7", "classic.admission=2s");
	}

	@AfterAll
	void stop() {
		this.lobby.close();
	}

	@Test
	void newuserDoesNotTakeAnAccountOver() {
		try (ClassicClient owner = member("anna"); ClassicClient thief = client()) {
			assertThat(thief.newuser("ANNA", "mine")).contains("taken");
			assertThat(thief.login("anna", "mine")).isEqualTo("Wrong name or password.");
			assertThat(owner.login("anna", "pw")).isEqualTo("you are now logged in!");
		}
	}

	@Test
	void chatsUnderAnothersNameAreRefused() {
		try (TestPeer ada = this.lobby.newcomer("ada"); ClassicClient mallory = member("mallory")) {
			TestPeer room = ada.enter("forged");
			mallory.join("forged");
			mallory.claim("ada");

			assertThat(mallory.chat("I owe mallory 100")).isEqualTo("Log in under that name first.");

			mallory.claim("mallory");
			assertThat(mallory.chat("it is me")).isEmpty();
			mallory.claim("anybody");
			assertThat(mallory.chat("and now?")).isEqualTo("Log in under that name first.");
			mallory.screen().await(1);
			assertThat(mallory.screen().contents()).containsExactly("it is me");
			assertThat(room.await(Posted.class).creator()).hasToString("mallory");
			room.close();
		}
	}

	@Test
	void joiningBeforeLoginLeadsToANotice() {
		try (TestLobby empty = TestLobby.start(); ClassicClient stranger = new ClassicClient(empty.port())) {
			stranger.join("tea");

			assertThat(stranger.screen().contents().get(0)).contains("Log in first.");
			assertThat(stranger.chat("hello?")).isEqualTo("Log in first.");
			stranger.quitRoom();
			assertThat(stranger.list()).isEmpty();
		}
	}

	@Test
	void moreRoomsThanFiveOpenAtOnceAndOneTooManyIsANotice() {
		List<ClassicClient> clients = IntStream.range(0, 7).mapToObj((i) -> member("crowd" + i)).toList();
		try (ClassicClient late = member("late")) {
			clients.forEach((client) -> client.join("room-" + clients.indexOf(client)));

			late.join("toomany");

			assertThat(late.screen().contents().get(0)).contains("No more rooms");
			late.quitRoom();
			assertThat(late.list()).hasSize(7);
		}
		finally {
			clients.forEach(ClassicClient::close);
		}
		awaitNoRooms();
	}

	@Test
	void joiningWhenNoAddressIsLeftLeadsToANotice() {
		try (TestLobby narrow = TestLobby.start("rooms.multicast.ports=41500");
				ClassicClient client = new ClassicClient(narrow.port())) {
			client.newuser("nina", "pw");
			client.login("nina", "pw");

			client.join("tea");

			assertThat(client.screen().contents().get(0)).contains("No more rooms");
			client.quitRoom();
			assertThat(client.list()).isEmpty();
		}
	}

	@Test
	void badFramesEndNothingButThemselves() {
		try (ClassicClient bystander = member("bystander"); TestPeer rude = this.lobby.connect()) {
			bystander.join("calm");

			rude.sendFrame("CHAT", "{}").next();
			rude.sendFrame("JOIN", "{\"room\":[1]}").next();
			rude.sendFrame("LGIN", "{}").next();
			rude.sendFrame("CUSR", "[]").next();
			rude.sendFrame("XXXX", "{}").next();
			rude.send("lgin0002{}").awaitEnd();

			assertThat(bystander.chat("still here")).isEmpty();
			bystander.screen().await(1);
		}
	}

	@Test
	void escapeSequencesAndFakedLinesDoNotReachTheScreen() {
		try (ClassicClient writer = member("writer")) {
			writer.join("clean");

			writer.chat("red \u001B[31malert\u001B[0m\r\u0007 \u202Eevil");

			writer.screen().await(1);
			assertThat(writer.screen().contents()).containsExactly("red alert\n     evil");
		}
	}

	private void awaitNoRooms() {
		try (ClassicClient asking = client()) {
			await().atMost(TestPeer.PATIENCE).until(() -> asking.list().isEmpty());
		}
	}

	private ClassicClient client() {
		return new ClassicClient(this.lobby.port());
	}

	private ClassicClient member(String name) {
		ClassicClient client = client();
		client.newuser(name, "pw");
		client.login(name, "pw");
		return client;
	}

}
