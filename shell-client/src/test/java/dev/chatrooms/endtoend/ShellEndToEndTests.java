package dev.chatrooms.endtoend;

import java.net.ServerSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One person at the prompt, on terminals of all kinds.
 */
class ShellEndToEndTests {

	@TempDir
	private static Path directory;

	private static LobbyServer server;

	@TempDir
	private Path home;

	@BeforeAll
	static void openLobby() throws Exception {
		server = LobbyServer.start(directory);
	}

	@AfterAll
	static void closeLobby() {
		server.close();
	}

	private ShellClient client() {
		return ShellClient.of(this.home, server.port());
	}

	@Test
	void asksForPasswordsAndNeverShowsThem() throws Exception {
		try (Terminal terminal = client().onTerminal()) {
			terminal.awaitScreen(
					"Connected to the lobby at localhost:" + server.port() + ". Type help to see what you can do.");
			terminal.enter("newuser carol");
			terminal.awaitCursorLine("Password: ");
			terminal.enter("correct-horse");
			terminal.awaitCursorLine("Again: ");
			terminal.enter("correct-horse");
			terminal.awaitScreen("Account carol created. Log in with: login carol");
			terminal.enter("login carol");
			terminal.awaitCursorLine("Password: ");
			terminal.enter("battery-staple");
			terminal.awaitScreen("Wrong name or password.");
			terminal.enter("login carol");
			terminal.awaitCursorLine("Password: ");
			terminal.enter("correct-horse");
			terminal.awaitCursorLine("carol@lobby> ");

			terminal.awaitScreen("You are logged in as carol.");
			assertThat(terminal.transcript()).doesNotContain("correct").doesNotContain("battery").doesNotContain("***");
		}
	}

	@Test
	void tellsNewcomersMoreThanThoseWhoComeAgain() throws Exception {
		try (Terminal terminal = client().onTerminal()) {
			terminal.awaitCursorLine("lobby> ");
			terminal.awaitScreen("New here? Make an account: newuser NAME. Or come without one: guest NAME.");
			terminal.enter("newuser hal pw");
			terminal.awaitScreen("Account hal created.");
			terminal.enter("login hal pw");
			terminal.awaitCursorLine("hal@lobby> ");
		}
		try (Terminal terminal = client().onTerminal()) {
			terminal.awaitCursorLine("lobby> ");
			terminal.awaitScreen("Connected to the lobby at localhost:" + server.port() + ". Log in with: login hal");
			assertThat(terminal.scrollback()).noneMatch(line -> line.contains("New here?"));
		}
	}

	@Test
	void showsThatItWaitsOnlyWhileItDoes() throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
				Terminal terminal = ShellClient.of(this.home, silent.getLocalPort()).onTerminal()) {
			terminal.awaitCursorLine("Connecting to the lobby at localhost:" + silent.getLocalPort() + " ...");
			terminal.awaitCursorLine("lobby> ");
			terminal.enter("list");
			terminal.awaitCursorLine("Waiting ... (Ctrl-C stops it)");
			terminal.press(Key.CTRL_C);
			terminal.awaitScreen("Interrupted.");
			terminal.awaitCursorLine("lobby> ");
			assertThat(terminal.scrollback()).noneMatch(line -> line.contains("ing ..."));
		}
	}

	@Test
	void writesDownCommandsButNoPasswordsAndNothingThatIsSaid() throws Exception {
		try (Terminal terminal = client().onTerminal()) {
			terminal.awaitCursorLine("lobby> ");
			terminal.enter("newuser dora tr0ub4dor");
			terminal.awaitScreen("Account dora created.");
			terminal.enter("msg bob the code is 4711");
			terminal.awaitScreen("Log in first");
			terminal.enter("list");
			terminal.awaitScreen("No room is open. Make one with: join ROOM");
			terminal.awaitCursorLine("lobby> ");
			terminal.press(Key.UP);
			terminal.awaitCursorLine("lobby> list");
			terminal.press(Key.UP);
			terminal.awaitCursorLine("lobby> msg bob the code is 4711");
			terminal.press(Key.UP);
			terminal.awaitCursorLine("lobby> newuser dora");
			terminal.press(Key.CTRL_U);
			terminal.enter("exit");

			assertThat(terminal.awaitExit()).isZero();
		}
		Path history = this.home.resolve("state/chatrooms/history");
		assertThat(Files.readString(history)).contains("newuser dora", "msg bob", "list")
			.doesNotContain("tr0ub4dor", "4711");
	}

	@Test
	void explainsCommandsAndMistakes() throws Exception {
		try (Terminal terminal = client().onTerminal()) {
			terminal.awaitCursorLine("lobby> ");
			terminal.enter("nosuch");
			terminal.awaitScreen("There is no command \"nosuch\". Type help to see the commands.");
			terminal.enter("say hello");
			terminal.awaitScreen("You are in no room. Enter one with: join ROOM");
			terminal.enter("join tea");
			terminal.awaitScreen("Log in first.");
			terminal.enter("list all of them");
			terminal.awaitScreen("Usage: list");
			terminal.enter("login");
			terminal.awaitScreen("Usage: login NAME [PASSWORD]");
			terminal.awaitCursorLine("Name: ");
			terminal.press(Key.CTRL_C);
			terminal.awaitCursorLine("lobby> ");
			terminal.type("newu");
			terminal.press(Key.TAB);

			terminal.awaitCursorLine("lobby> newuser ");
		}
	}

	@Test
	void controlKeysClearTheLineAndEndTheProgram() throws Exception {
		try (Terminal terminal = client().onTerminal()) {
			terminal.awaitCursorLine("lobby> ");
			terminal.type("exit");
			terminal.awaitCursorLine("lobby> exit");
			terminal.press(Key.CTRL_C);
			terminal.awaitCursorLine("lobby> ");
			terminal.press(Key.CTRL_C);
			terminal.awaitScreen("Press Ctrl-C again to leave.");
			terminal.awaitCursorLine("lobby> ");
			terminal.enter("help exit");
			terminal.awaitScreen("Usage: exit");
			terminal.awaitCursorLine("lobby> ");
			terminal.press(Key.CTRL_D);

			assertThat(terminal.awaitExit()).isZero();
		}
	}

	@Test
	void leavesWithCtrlCPressedTwice() throws Exception {
		try (Terminal terminal = client().onTerminal()) {
			terminal.awaitCursorLine("lobby> ");
			terminal.press(Key.CTRL_C);
			terminal.awaitScreen("Press Ctrl-C again to leave.");
			terminal.awaitCursorLine("lobby> ");
			terminal.press(Key.CTRL_C);

			assertThat(terminal.awaitExit()).isZero();
		}
	}

	@Test
	void fitsIntoFortyColumns() throws Exception {
		try (Terminal terminal = client().onTerminal(40, 12)) {
			terminal.awaitCursorLine("lobby> ");
			terminal.enter("newuser erin pw");
			terminal.enter("login erin pw");
			terminal.awaitCursorLine("erin@lobby> ");
			terminal.enter("join a-room-with-quite-a-long-name");
			terminal.awaitScreen("You are in a-room-with-quite-a-long");
			terminal.await("a short prompt",
					() -> terminal.cursorLine().matches(".{3,22}>") && !terminal.cursorLine().contains("lobby"));
			terminal.enter("a chat that needs more than one row of forty columns");
			terminal.awaitScreen("erin: a chat that needs");
			terminal.enter("\\quit");

			terminal.awaitCursorLine("erin@lobby> ");
		}
	}

	@Test
	void worksOnDumbTerminal() throws Exception {
		try (Terminal terminal = client().with("TERM", "dumb").onTerminal()) {
			terminal.awaitScreen("lobby>");
			terminal.enter("newuser fred pw");
			terminal.awaitScreen("Account fred created.");
			terminal.enter("login fred pw");
			terminal.awaitScreen("You are logged in as fred.");
			terminal.enter("join dumb-room");
			terminal.awaitScreen("You are in dumb-room with nobody else yet.");
			terminal.enter("plain words");
			terminal.awaitScreen("fred: plain words");
			terminal.enter("\\quit");
			terminal.awaitScreen("You left dumb-room.");
			terminal.enter("exit");

			assertThat(terminal.awaitExit()).isZero();
			assertThat(terminal.transcript()).doesNotContain("\u001b");
		}
	}

	@Test
	void leavesColoursOutWhereTheyAreNotWanted() throws Exception {
		String colour = "\u001b\\[[0-9;]*[1-9][0-9;]*m";

		try (Terminal plain = client().with("NO_COLOR", "1").onTerminal();
				Terminal coloured = ShellClient.of(directory, server.port()).onTerminal()) {
			for (Terminal terminal : new Terminal[] { plain, coloured }) {
				String name = (terminal == plain) ? "gina" : "hugo";
				terminal.awaitCursorLine("lobby> ");
				terminal.enter("newuser " + name + " pw");
				terminal.enter("login " + name + " pw");
				terminal.awaitCursorLine(name + "@lobby> ");
				terminal.enter("join paint");
				terminal.awaitCursorLine(name + "@paint> ");
				terminal.enter("what colour?");
				terminal.awaitScreen(name + ": what colour?");
			}

			assertThat(plain.transcript()).doesNotContainPattern(colour);
			assertThat(coloured.transcript()).containsPattern(colour);
		}
	}

	@Test
	void staysUsableWithoutLobby() throws Exception {
		int closedPort;
		try (ServerSocket socket = new ServerSocket(0)) {
			closedPort = socket.getLocalPort();
		}
		try (Terminal terminal = ShellClient.of(this.home, closedPort).onTerminal()) {
			terminal.awaitScreen("Cannot reach the lobby at localhost:" + closedPort + ":");
			terminal.awaitCursorLine("lobby> ");
			terminal.enter("help");
			terminal.awaitScreen("newuser NAME [PASSWORD]");
			terminal.enter("exit");

			assertThat(terminal.awaitExit()).isZero();
		}
	}

}
