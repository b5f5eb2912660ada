package dev.chatrooms.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody sits at the terminal where the server was started.
 */
class OperatorEndToEndTests {

	private static final String PROMPT = ">> ";

	private static final Pattern OPEN = Pattern.compile("Lobby open at \\S+:(\\d+)");

	@TempDir
	private Path directory;

	private Terminal console(String type, String... settings) throws IOException {
		List<String> arguments = new ArrayList<>(List.of(settings));
		arguments.add("--lobby.port=0");
		arguments.add("--storage.directory=" + this.directory.resolve("data"));
		Map<String, String> environment = new HashMap<>(Program.environment(this.directory));
		environment.put("TERM", type);
		return new Terminal(Program.LOBBY.command(arguments), environment, 120, 40);
	}

	/** A server takes its time to start, longer than a terminal waits for a prompt. */
	private static int awaitOpen(Terminal console) {
		Patience.await(Patience.START, () -> OPEN.matcher(console.transcript()).find(), console::transcript);
		Matcher open = OPEN.matcher(console.transcript());
		open.find();
		return Integer.parseInt(open.group(1));
	}

	private static long rows(Terminal console, String text) {
		return console.scrollback().stream().filter((row) -> row.contains(text)).count();
	}

	@Test
	void rulesFromTheTerminal() throws Exception {
		try (Terminal console = console("xterm-256color")) {
			int port = awaitOpen(console);
			console.awaitScreen("First start: log in as operator with the password");
			console.awaitScreen("Type help to see what you can do here.");
			console.awaitCursorLine(PROMPT);

			try (Terminal eve = ShellClient.of(this.directory.resolve("eve"), port).onTerminal()) {
				eve.awaitCursorLine("lobby> ");
				eve.enter("newuser eve secret");
				eve.enter("login eve secret");
				eve.awaitCursorLine("eve@lobby> ");
				console.type("half a li");
				eve.enter("join tea");
				eve.awaitCursorLine("eve@tea> ");
				console.awaitScreen("eve entered tea");
				console.awaitCursorLine(PROMPT + "half a li");
				console.press(Key.CTRL_U);

				rules(console, eve);
			}
			console.awaitScreen(" tea closed");
			console.enter("clear");
			console.await("a clean screen", () -> console.screen().get(0).equals(PROMPT.strip()));
			console.enter("quit");
			assertThat(console.awaitExit()).isZero();

			assertThat(console.transcript()).contains("Lobby closed").doesNotContain("secret", "WARNING");
		}
	}

	private static void rules(Terminal console, Terminal eve) throws IOException {
		console.enter("help");
		console.awaitScreen("quit            Stops the server in order.");
		console.enter("LIST");
		console.awaitScreen("NAME  IDLE  FROM");
		console.enter("frob");
		console.awaitScreen("There is no such command; type help to see what there is.");
		console.enter("announce The tea is ready.");
		console.awaitScreen("Told to 1 person.");
		eve.awaitScreen("The tea is ready.");
		console.enter("kick eve --reason enough for today");
		console.awaitScreen("You kicked eve from the server.");
		eve.awaitScreen("You were removed from this server by console: enough for today");
		console.awaitCursorLine(PROMPT);
		assertThat(rows(console, "You kicked eve")).isOne();
	}

	@Test
	void rulesFromElsewhere() throws Exception {
		try (LobbyServer server = LobbyServer.start(this.directory.resolve("data"), "--operator.password=known");
				Person eve = Person.sitDown("eve", this.directory, server);
				Terminal boss = ShellClient.of(this.directory.resolve("boss"), server.port()).onTerminal()) {
			eve.moveIn();
			boss.awaitCursorLine("lobby> ");
			boss.enter("login operator known");
			boss.awaitCursorLine("operator@lobby> ");
			boss.enter("op WHO");
			boss.awaitScreen("NAME      IDLE  FROM");
			boss.enter("operator quit");
			boss.awaitScreen("That is for the server's own console.");
			boss.enter("op passwd eve");
			boss.awaitScreen("The password of eve, shown only now: ");
			String given = boss.screen()
				.stream()
				.filter((row) -> row.contains("shown only now"))
				.findFirst()
				.orElseThrow()
				.replaceAll(".* ", "");

			changesHerPassword(eve.terminal(), given);
			assertThat(server.output()).noneMatch((line) -> line.contains(given) || line.contains("known"));
		}
	}

	private static void changesHerPassword(Terminal eve, String given) throws IOException {
		eve.awaitScreen("An operator gave you another password; log in with that.");
		eve.awaitCursorLine("lobby> ");
		eve.enter("login eve " + given);
		eve.awaitScreen("Change your password first, with the command password.");
		eve.awaitCursorLine("eve@lobby> ");
		eve.enter("password");
		eve.awaitCursorLine("Current password:");
		eve.enter(given);
		eve.awaitCursorLine("New password:");
		eve.enter("my own");
		eve.awaitCursorLine("Again:");
		eve.enter("my own");
		eve.awaitScreen("Your password is changed.");
		eve.awaitCursorLine("eve@lobby> ");
		eve.enter("list");
		eve.awaitScreen("No room is open.");
	}

	@Test
	void endsAtCtrlCAndWithTheInput() throws Exception {
		try (Terminal console = console("xterm-256color", "--operator.password=known")) {
			awaitOpen(console);
			console.awaitCursorLine(PROMPT);
			console.press(Key.CTRL_C);

			assertThat(console.awaitExit()).isEqualTo(130);
			assertThat(console.transcript()).contains("Lobby closed").doesNotContain("First start", "known");
		}
		try (Terminal console = console("xterm-256color")) {
			awaitOpen(console);
			console.awaitCursorLine(PROMPT);
			console.press(Key.CTRL_D);

			assertThat(console.awaitExit()).isZero();
			assertThat(console.transcript()).contains("Lobby closed");
		}
	}

	@Test
	void needsNoCleverTerminal() throws Exception {
		try (Terminal console = console("dumb")) {
			awaitOpen(console);
			console.awaitCursorLine(PROMPT);
			console.enter("who");
			console.awaitScreen("Nobody is online.");
			console.awaitCursorLine(PROMPT);
			console.enter("quit");

			assertThat(console.awaitExit()).isZero();
			assertThat(console.transcript()).doesNotContain("\u001b");
		}
	}

	@Test
	void hasNoPromptIfNobodyWantsIt() throws Exception {
		try (Terminal console = console("xterm-256color", "--console.enabled=off")) {
			awaitOpen(console);
			console.awaitScreen("First start");
			console.press(Key.CTRL_C);

			assertThat(console.awaitExit()).isEqualTo(130);
			assertThat(console.transcript()).doesNotContain(PROMPT, "Type help");
		}
	}

}
