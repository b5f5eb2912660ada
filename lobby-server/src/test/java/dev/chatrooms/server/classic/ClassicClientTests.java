package dev.chatrooms.server.classic;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.chatrooms.server.classic.ScriptedPeer.frame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The double dies in the lobby where the original dies, and nowhere else.
 */
class ClassicClientTests {

	private static final String GOOD = frame("GOOD", "{\"message\": \"fine\"}");

	private static final String ERRO = frame("ERRO", "{\"message\": \"no\"}");

	@Test
	void writesRequestsAsPythonDoes() throws IOException {
		try (ScriptedPeer lobby = ScriptedPeer.lobby(GOOD, GOOD, frame("LTRS", "{\"rooms\": []}"), GOOD);
				ClassicClient client = new ClassicClient(lobby.port())) {
			client.newuser("ada", "pw");
			client.login("zoë", "😀\"\\\u007f");
			client.list();
			client.logout();

			assertThat(lobby.requests()).containsExactly("CUSR0037{\"username\": \"ada\", \"password\": \"pw\"}",
					"LGIN0062{\"username\": \"zo\\u00eb\", \"password\": \"\\ud83d\\ude00\\\"\\\\\\u007f\"}",
					"LTRQ0002{}", "LOUT0024{\"username\": \"zo\\u00eb\"}");
		}
	}

	@Test
	void survivesRefusals() throws IOException {
		try (ScriptedPeer lobby = ScriptedPeer.lobby(ERRO, ERRO, ERRO, ERRO);
				ClassicClient client = new ClassicClient(lobby.port())) {
			assertThat(client.newuser("ada", "pw")).isEqualTo("no");
			assertThat(client.login("ada", "pw")).isEqualTo("no");
			assertThat(client.logout()).isEqualTo("no");
			assertThat(client.list()).containsExactly("no");

			assertThat(lobby.requests()).contains("LOUT0016{\"username\": \"\"}");
			client.exit();
		}
	}

	@Test
	void survivesExtraKeysAndRoomsThatAreNoText() throws IOException {
		String rooms = frame("LTRS", "{\"rooms\": [\"tea\", 7, null], \"more\": true}");

		try (ScriptedPeer lobby = ScriptedPeer.lobby(rooms); ClassicClient client = new ClassicClient(lobby.port())) {
			assertThat(client.list()).containsExactly("tea", "7", "null");
		}
	}

	@Test
	void takesPushedFrameForNextAnswer() throws IOException {
		String rooms = frame("LTRS", "{\"rooms\": []}");

		try (ScriptedPeer lobby = ScriptedPeer.lobby(GOOD + ERRO, GOOD, rooms);
				ClassicClient client = new ClassicClient(lobby.port())) {
			assertThat(client.newuser("ada", "pw")).isEqualTo("fine");
			assertThat(client.login("ada", "pw")).isEqualTo("no");
			assertThatExceptionOfType(ClassicClientDied.class).isThrownBy(client::list)
				.withMessageContaining("LTRS was expected");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GOOD 18 {\"message\": \"no\"}  ", "GOOD+018{\"message\": \"no\"}  ",
			"GOOD1_8 {\"message\": \"no\"}  " })
	void readsLengthsAsPythonDoes(String answer) throws IOException {
		try (ScriptedPeer lobby = ScriptedPeer.lobby(answer); ClassicClient client = new ClassicClient(lobby.port())) {
			assertThat(client.login("ada", "pw")).isEqualTo("no");
		}
	}

	static Stream<String> fatalAnswersToLogin() {
		return Stream.of(frame("WELC", "{\"message\": \"hi\"}"), frame("PREV", "{\"chats\": []}"),
				frame("CHAT", "{\"message\": \"hi\"}"), frame("GOOD", "{}"), frame("ERRO", "{\"code\": \"X\"}"),
				frame("GOOD", "[]"), frame("GOOD", "null"), frame("GOOD", "{\"message\": }"), "GOOD0000", "GOOD-001",
				"GOODabcd", frame("GOOD", "{\"message\": \"a\"} {}"));
	}

	@ParameterizedTest
	@MethodSource("fatalAnswersToLogin")
	void diesOfAnswersItDoesNotExpect(String answer) throws Exception {
		try (ScriptedPeer lobby = ScriptedPeer.lobby(answer); ClassicClient client = new ClassicClient(lobby.port())) {
			assertThatExceptionOfType(ClassicClientDied.class).isThrownBy(() -> client.login("ada", "pw"));
			assertThat(client.isDead()).isTrue();
			assertThatExceptionOfType(ClassicClientDied.class).isThrownBy(client::list);
		}
	}

	static Stream<String> fatalAnswersToList() {
		return Stream.of(GOOD, frame("LTRS", "{}"), frame("LTRS", "{\"rooms\": null}"), frame("ERRO", "{}"));
	}

	@ParameterizedTest
	@MethodSource("fatalAnswersToList")
	void diesOfListsItDoesNotExpect(String answer) throws IOException {
		try (ScriptedPeer lobby = ScriptedPeer.lobby(answer); ClassicClient client = new ClassicClient(lobby.port())) {
			assertThatExceptionOfType(ClassicClientDied.class).isThrownBy(client::list);
		}
	}

	static Stream<String> fatalAnswersToJoin() {
		return Stream.of(frame("CONN", "{\"TCPport\": 1, \"GRP\": \"224.3.29.71\"}"),
				frame("CONN", "{\"TCPport\": \"50001\", \"GRP\": \"224.3.29.71\", \"MCport\": 10000}"));
	}

	@ParameterizedTest
	@MethodSource("fatalAnswersToJoin")
	void diesOfJoinWithoutPorts(String answer) throws IOException {
		try (ScriptedPeer lobby = ScriptedPeer.lobby(answer); ClassicClient client = new ClassicClient(lobby.port())) {
			assertThatExceptionOfType(ClassicClientDied.class).isThrownBy(() -> client.join("tea"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GOOD", "ERRO" })
	void diesOfJoinThatIsRefused(String type) throws IOException {
		String answer = frame(type, "{\"message\": \"no\"}");

		try (ScriptedPeer lobby = ScriptedPeer.lobby(answer); ClassicClient client = new ClassicClient(lobby.port())) {
			assertThatExceptionOfType(ClassicClientDied.class).isThrownBy(() -> client.join("tea"))
				.withMessageContaining("CONN was expected");
		}
	}

	@Test
	void diesOfRoomPortNobodyListensOn() throws IOException {
		int closedPort;
		try (ServerSocket socket = new ServerSocket(0)) {
			closedPort = socket.getLocalPort();
		}
		String conn = "{\"TCPport\": %d, \"GRP\": \"224.3.29.71\", \"MCport\": 10000}".formatted(closedPort);

		try (ScriptedPeer lobby = ScriptedPeer.lobby(frame("CONN", conn));
				ClassicClient client = new ClassicClient(lobby.port())) {
			assertThatExceptionOfType(ClassicClientDied.class).isThrownBy(() -> client.join("tea"))
				.withMessageContaining("ConnectException");
		}
	}

	@Test
	void diesAtNextCommandWhenLobbyHasHungUp() throws IOException {
		try (ScriptedPeer lobby = ScriptedPeer.lobby(); ClassicClient client = new ClassicClient(lobby.port())) {
			lobby.awaitConnections(1);
			lobby.hangUp();

			assertThat(client.isDead()).isFalse();
			assertThatExceptionOfType(ClassicClientDied.class).isThrownBy(client::list);
		}
	}

	@Test
	void exitsInPeaceWhenLobbyHasHungUp() throws IOException {
		try (ScriptedPeer lobby = ScriptedPeer.lobby(); ClassicClient client = new ClassicClient(lobby.port())) {
			lobby.awaitConnections(1);
			lobby.hangUp();

			client.exit();

			assertThat(client.isDead()).isFalse();
		}
	}

}
