package dev.chatrooms.endtoend;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a server begins and ends, and what people notice of it.
 */
class ServerEndToEndTests {

	@TempDir
	private Path directory;

	private Path data() {
		return this.directory.resolve("data");
	}

	@Test
	void startsOnlyWherePortAndDataAreFree() throws Exception {
		try (LobbyServer server = LobbyServer.start(data());
				PlainProcess samePort = LobbyServer.launch(this.directory.resolve("other"),
						"--lobby.port=" + server.port());
				PlainProcess sameData = LobbyServer.launch(data())) {
			assertRefused(samePort.awaitExit(), "127.0.0.1:" + server.port());
			assertRefused(sameData.awaitExit(), "storage directory");

			assertThat(server.terminate().stdout()).last().asString().endsWith("Lobby closed");
		}
	}

	@Test
	void startsOnlyWithSettingsThatThereAre() throws Exception {
		Path file = Files.writeString(this.directory.resolve("mine.yml"), "rooms:\n  max-open: 5\ntls:\n  mod: on\n");
		try (PlainProcess server = LobbyServer.launch(data(), "--spring.config.additional-location=" + file)) {
			assertRefused(server.awaitExit(), "there is no setting tls.mod (mine.yml, line 4).");
		}
	}

	private static void assertRefused(Outcome outcome, String reason) {
		assertThat(outcome.exitCode()).as("%s", outcome).isEqualTo(1);
		assertThat(outcome.stdout()).isEmpty();
		assertThat(outcome.stderr()).singleElement()
			.asString()
			.startsWith("The lobby did not start: ")
			.contains(reason)
			.endsWith(".");
	}

	@Test
	void accountsAndChatsOutliveKill() throws Exception {
		LobbyServer server = LobbyServer.start(data());
		try (Person ada = Person.sitDown("ada", this.directory, server)) {
			ada.moveIn();
			ada.join("tea");
			ada.enter("remember me");
			ada.awaitScreen("ada: remember me");
			ada.terminal().type("half a sent");
			ada.awaitPrompt("tea", "half a sent");

			server.kill();
			ada.awaitScreen("The connection to the room was lost; trying again.");
			ada.awaitPrompt("tea (cut)", "half a sent");
			try (LobbyServer again = LobbyServer.start(data(), "--lobby.port=" + server.port())) {
				ada.awaitPrompt("tea", "half a sent");
				ada.startAfresh();
				ada.join("tea");
				ada.awaitScreen("ada: remember me");

				stopsWithWordsToItsMember(again, ada);
			}
		}
		finally {
			server.close();
		}
	}

	private static void stopsWithWordsToItsMember(LobbyServer server, Person member) throws Exception {
		long begin = System.nanoTime();
		Outcome outcome = server.interrupt();
		Duration took = Duration.ofNanos(System.nanoTime() - begin);

		assertThat(took).isLessThan(Duration.ofSeconds(5));
		assertThat(outcome.stderr()).isEmpty();
		assertThat(outcome.stdout()).anyMatch(line -> line.endsWith("Lobby closed"));
		member.awaitScreen("The server is stopping.");
		member.awaitPrompt("tea (cut)", "");
		try (ServerSocket next = new ServerSocket()) {
			next.setReuseAddress(true);
			next.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
		}
	}

}
