package dev.chatrooms.endtoend;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody does who has just got the two programs.
 */
class FirstStepsEndToEndTests {

	@TempDir
	private Path directory;

	private ShellClient client(int port) {
		return ShellClient.of(this.directory.resolve("home"), port);
	}

	@Test
	void logsInAndOutAndInAgain() throws Exception {
		try (LobbyServer server = LobbyServer.start(this.directory.resolve("data"));
				Terminal terminal = client(server.port()).onTerminal()) {
			terminal.awaitCursorLine("lobby> ");
			terminal.enter("list");
			terminal.awaitScreen("No room is open. Make one with: join ROOM");
			terminal.enter("logout");
			terminal.awaitScreen("Nobody is logged in here.");
			terminal.enter("");
			terminal.enter("newuser ada a");
			terminal.awaitScreen("Account ada created. Log in with: login ada");
			terminal.enter("newuser bob b");
			terminal.awaitScreen("Account bob created.");
			terminal.enter("login ada wrong");
			terminal.awaitScreen("Wrong name or password.");
			terminal.enter("login ada a");
			terminal.awaitCursorLine("ada@lobby> ");
			terminal.enter("logout");
			terminal.awaitScreen("You are logged out.");
			terminal.awaitCursorLine("lobby> ");
			terminal.enter("login bob b");
			terminal.awaitCursorLine("bob@lobby> ");
			terminal.enter("help");
			terminal.awaitScreen("login NAME [PASSWORD]");
			terminal.enter("exit");

			assertThat(terminal.awaitExit()).isZero();
		}
	}

	@Test
	void aSingleCommandFitsTheTerminal() throws Exception {
		try (Terminal terminal = client(1).onTerminal(60, 40, "--help")) {
			assertThat(terminal.awaitExit()).isZero();

			assertThat(terminal.screen()).contains("Without a command it is a shell; piped standard input is",
					"read as a script.");
		}
	}

	@Test
	void bothProgramsTellTheirUsage() throws Exception {
		try (PlainProcess server = new PlainProcess(
				Program.LOBBY.jarCommand(List.of("127.0.0.1", "6900", "too", "many")),
				Program.environment(this.directory));
				PlainProcess client = new PlainProcess(Program.CHAT.jarCommand(List.of("--nosuch")),
						Program.environment(this.directory))) {
			Outcome serverRefused = server.awaitExit();
			Outcome clientRefused = client.awaitExit();

			assertThat(serverRefused.exitCode()).isEqualTo(2);
			assertThat(serverRefused.stderr()).anyMatch(line -> line.startsWith("Usage: java -jar lobby-server.jar"));
			assertThat(clientRefused.exitCode()).isEqualTo(2);
			assertThat(clientRefused.stderr()).anyMatch(line -> line.startsWith("Usage: java -jar shell-client.jar"));
		}
	}

	@Test
	void theServerStopsWithCtrlC() throws Exception {
		try (LobbyServer server = LobbyServer.start(this.directory.resolve("data"));
				Talker ada = Talker.start("ada", this.directory, server)) {
			ada.moveIn("ada").type("join tea");
			ada.awaitTalk("You are in tea");

			Outcome stopped = server.interrupt();

			assertThat(stopped.exitCode()).isEqualTo(130);
			assertThat(stopped.stdout()).anyMatch(line -> line.endsWith("Lobby closed"));
			ada.awaitTalk("The server is stopping.");
		}
	}

}
