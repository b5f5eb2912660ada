package dev.chatrooms.endtoend;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people in a room of a server that dies and comes back.
 */
class ResumeEndToEndTests {

	@TempDir
	Path directory;

	@Test
	void chatsTypedDuringARestartArriveOnceAndInOrder() throws Exception {
		Path data = this.directory.resolve("data");
		LobbyServer server = LobbyServer.start(data);
		try (Person ada = Person.sitDown("ada", this.directory, server);
				Person bob = Person.sitDown("bob", this.directory, server)) {
			ada.moveIn();
			bob.moveIn();
			ada.join("tea");
			bob.join("tea");
			ada.enter("before");
			bob.awaitScreen("ada: before");
			bob.terminal().type("half a sent");

			server.kill();
			ada.awaitScreen("The connection to the room was lost; trying again.");
			speakDuringTheCut(ada);
			bob.awaitPrompt("tea (cut)", "half a sent");
			try (LobbyServer again = LobbyServer.start(data, "--lobby.port=" + server.port())) {
				again.awaitLine(" is logged in again as ");
				goOn(ada, bob);
			}
		}
		finally {
			server.close();
		}
	}

	private static void speakDuringTheCut(Person ada) throws Exception {
		ada.awaitPrompt("tea (cut)", "");
		ada.enter("first while away");
		ada.awaitScreen("(pending) first while away");
		ada.enter("/me waves meanwhile");
		ada.awaitScreen("(pending) waves meanwhile");
		ada.enter("second while away");
		ada.awaitScreen("(pending) second while away");
	}

	private static void goOn(Person ada, Person bob) throws Exception {
		ada.awaitPrompt("tea", "");
		bob.awaitPrompt("tea", "half a sent");
		bob.enter("ence");
		ada.awaitScreen("bob: half a sentence");
		ada.enter("after");
		ada.awaitScreen("ada: after");
		bob.awaitScreen("ada: after");

		assertThat(bob.terminal().screen().stream().filter(row -> row.contains("while"))).satisfiesExactly(
				row -> assertThat(row).endsWith(" ada: first while away"),
				row -> assertThat(row).endsWith(" * ada waves meanwhile"),
				row -> assertThat(row).endsWith(" ada: second while away"));
		assertThat(ada.terminal().screen()).filteredOn(row -> row.contains("ada: first while away")).hasSize(1);
	}

}
