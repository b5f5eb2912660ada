package dev.chatrooms.endtoend;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people notice when the lobby goes away and comes back.
 */
class ReconnectEndToEndTests {

	@TempDir
	private Path directory;

	@Test
	void isLoggedInAgainWithoutPasswordWhenTheServerHasRestarted() throws Exception {
		Path data = this.directory.resolve("data");
		LobbyServer server = LobbyServer.start(data);
		try (Person ada = Person.sitDown("ada", this.directory, server)) {
			ada.moveIn();

			server.terminate();
			ada.awaitScreen("The connection to the lobby was lost; trying again.");
			ada.enter("list");
			ada.awaitScreen("There is no connection to the lobby now; trying again.");
			try (LobbyServer again = LobbyServer.start(data, "--lobby.port=" + server.port())) {
				ada.awaitScreen("Connected to the lobby again.");
				assertThat(again.awaitLine(" is logged in again as ")).endsWith(" as ada");
				ada.join("tea");
				ada.enter("I am back");
				ada.awaitScreen("ada: I am back");
				ada.enter("\\quit");
				ada.awaitLobby();
				ada.enter("exit");

				assertThat(ada.terminal().awaitExit()).isZero();
				assertThat(again.awaitLine(" logged out")).contains("ada");
			}
		}
		finally {
			server.close();
		}
	}

}
