package dev.chatrooms.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The client without a person: scripts, pipes and single commands. Data is on standard
 * output, talk on standard error, and the exit code says how it went.
 */
class ScriptEndToEndTests {

	private static final String CHAT = "\\d\\d:\\d\\d:\\d\\d ";

	@TempDir
	private static Path directory;

	private static LobbyServer server;

	private static ShellClient client;

	@BeforeAll
	static void openLobby() throws Exception {
		server = LobbyServer.start(directory.resolve("data"));
		client = ShellClient.of(directory.resolve("home"), server.port());
		assertThat(client.run("newuser", "known", "pw").exitCode()).isZero();
	}

	@AfterAll
	static void closeLobby() {
		server.close();
	}

	private static Path script(String name, String... lines) throws IOException {
		Path file = directory.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.write(file, List.of(lines));
	}

	/** What a newcomer is shown. */
	private static List<String> chatsIn(String room) throws Exception {
		Outcome outcome = client.runWithInput("login known pw\njoin " + room + "\n");
		return outcome.stdout()
			.stream()
			.filter(line -> line.matches(CHAT + "[a-z]+: .*"))
			.map(ScriptEndToEndTests::untimed)
			.toList();
	}

	private static String untimed(String chat) {
		return chat.substring("00:00:00 ".length());
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			0, list                    | No room is open. Make one with: join ROOM
			1, newuser known pw        | That name is taken
			2, nosuch                  | There is no command "nosuch".
			4, login known wrong       | Wrong name or password.
			5, say hello               | You are in no room.
			6, script missing.txt      | There is no file "missing.txt".
			""")
	void endsWithCodeAndSentence(int exitCode, String commandAndSentence) throws Exception {
		String[] parts = commandAndSentence.split("\\|");

		Outcome outcome = client.run(parts[0].strip().split(" "));

		assertThat(outcome.exitCode()).isEqualTo(exitCode);
		assertThat(outcome.stdout()).isEmpty();
		assertThat(outcome.stderr()).singleElement().asString().startsWith(parts[1].strip());
	}

	@Test
	void tellsUnreachableLobbyFromOtherTrouble() throws Exception {
		Outcome outcome = client.run("--port", "1", "list");

		assertThat(outcome.exitCode()).isEqualTo(3);
		assertThat(outcome.stderr()).singleElement().asString().startsWith("Cannot reach the lobby at localhost:1:");
	}

	@Test
	void stopsAtFirstErrorWithFileAndLine() throws Exception {
		Path script = script("stops.txt", "# who", "", "login known pw", "// where", "join nowhere-special",
				"say before the mistake", "  nosuch", "say behind the mistake");

		Outcome outcome = client.run("@" + script);

		assertThat(outcome.exitCode()).isEqualTo(2);
		assertThat(outcome.stderr()).contains("You are logged in as known.");
		assertThat(outcome.stderr()).anyMatch(line -> line.startsWith(script + ":7: There is no command \"nosuch\"."));
		assertThat(chatsIn("nowhere-special")).containsExactly("known: before the mistake");
	}

	@Test
	void runsPipedInputAndScriptCommandAlike() throws Exception {
		String lines = "login known pw\njoin piped\nsay from a pipe\n\\quit\nlist\njoin piped-too\nexpect never --timeout 50ms\n";
		script("home/alike.txt", lines.split("\n"));

		Outcome piped = client.runWithInput(lines);
		Outcome file = client.run("script", "~/alike.txt");

		assertThat(piped.exitCode()).isEqualTo(7);
		assertThat(piped.stderr()).last()
			.asString()
			.startsWith("standard input:7: No chat with \"never\" came within 50");
		assertThat(file.exitCode()).isEqualTo(7);
		assertThat(file.stderr()).last().asString().startsWith("~/alike.txt:7: No chat with \"never\"");
		assertThat(chatsIn("piped")).containsExactly("known: from a pipe", "known: from a pipe");
	}

	@Test
	void twoScriptsHoldConversation() throws Exception {
		Path ada = script("ada.txt", "newuser ada pw", "login ada pw", "join tea", "expect \"are you there\"",
				"say I'm \"here\" \\o/ //x", "expect bye", "leave");
		Path bob = script("bob.txt", "newuser bob pw", "login bob pw", "join tea", "say Ada, are you there?",
				"expect here", "list", "say \u001b[31mbye\u001b[0m 😀", "exit", "nosuch");

		try (PlainProcess first = client.start("@" + ada); PlainProcess second = client.start("@" + bob)) {
			Outcome adas = first.endInput().awaitExit();
			Outcome bobs = second.endInput().awaitExit();

			assertThat(adas.exitCode()).as("%s", adas).isZero();
			assertThat(bobs.exitCode()).as("%s", bobs).isZero();
			assertThat(adas.stdout()).filteredOn(line -> line.contains(": "))
				.map(ScriptEndToEndTests::untimed)
				.containsExactly("bob: Ada, are you there?", "ada: I'm \"here\" \\o/ //x", "bob: bye 😀");
			assertThat(bobs.stdout()).contains("ROOM  PEOPLE", "tea        2")
				.allMatch(line -> line.matches("(" + CHAT + "|--- |ROOM |tea ).*"));
			assertThat(bobs.stderr()).contains("You are logged in as bob.", "You left tea.");
		}
	}

	@Test
	void readsAPasswordFromAFileAtHome() throws Exception {
		Files.setPosixFilePermissions(script("home/secret", "pw"), PosixFilePermissions.fromString("rw-------"));

		Outcome in = client.run("--user", "known", "--password-file=~/secret", "logout");

		assertThat(in.stderr()).containsExactly("You are logged in as known.", "You are logged out.");
	}

	@Test
	void logsInWithSettingsInsteadOfWords() throws Exception {
		ShellClient settled = client.with("CHATROOMS_USER", "known").with("CHATROOMS_PASSWORD", "pw");

		Outcome in = settled.run("logout");
		Outcome refused = settled.with("CHATROOMS_PASSWORD", "wrong").run("list");

		assertThat(in.exitCode()).isZero();
		assertThat(in.stderr()).containsExactly("You are logged in as known.", "You are logged out.");
		assertThat(refused.exitCode()).isEqualTo(4);
	}

	@Test
	void obeysNoSettingsOfTheCurrentDirectory() throws Exception {
		Path foreign = directory.resolve("foreign");
		for (Path place : List.of(foreign, foreign.resolve("config"), foreign.resolve("config").resolve("x"))) {
			Files.createDirectories(place);
			Files.writeString(place.resolve("application.yml"), "chatrooms: {host: evil.invalid, user: evil}");
			Files.writeString(place.resolve("application.properties"), "spring.main.sources=no.such.Bean");
		}
		Path home = directory.resolve("settled, at * home");
		Path own = Files.createDirectories(home.resolve("config").resolve("chatrooms"));
		Files.writeString(own.resolve("application.yml"), "chatrooms.user: dollar");
		client.run("newuser", "dollar", "a${b:c}");

		Outcome outcome = ShellClient.of(home, server.port())
			.with("CHATROOMS_PASSWORD", "a${b:c}")
			.runIn(foreign, "logout");

		assertThat(outcome.stderr()).containsExactly("You are logged in as dollar.", "You are logged out.");
		assertThat(outcome.exitCode()).isZero();
	}

}
