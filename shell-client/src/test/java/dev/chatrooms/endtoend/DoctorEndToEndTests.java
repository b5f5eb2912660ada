package dev.chatrooms.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.chatrooms.client.RequiresMulticast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody learns who asks where it does not work.
 */
class DoctorEndToEndTests {

	private static final Path GUIDE = Path.of("..", "src-docs", "guide.md");

	private static final String MARKER = "<!-- transcript: doctor -->\n```console\n";

	@TempDir
	private static Path directory;

	private static LobbyServer server;

	private static ShellClient ada;

	@BeforeAll
	static void open() throws Exception {
		server = LobbyServer.start(directory.resolve("data"));
		ada = client("ada", server.port()).with("CHATROOMS_PASSWORD", "hush-hush");
		assertThat(ada.run("newuser", "ada").exitCode()).isZero();
	}

	@AfterAll
	static void close() {
		server.close();
	}

	private static ShellClient client(String home, int port) {
		return ShellClient.of(directory.resolve(home), port);
	}

	/** The lines that begin with what came of a hop. */
	private static List<String> hops(List<String> lines) {
		return lines.stream().filter(line -> line.matches("(ok|skip|FAIL) .*")).toList();
	}

	private static List<String> marks(Outcome outcome) {
		return hops(outcome.stdout()).stream().map(line -> line.split(" ")[0]).toList();
	}

	/** Ports, times and the number of heartbeats differ from run to run. */
	private static List<String> timeless(List<String> lines) {
		return hops(lines).stream().map(line -> line.replaceAll("[0-9][0-9.]*( m?s)?", "0")).toList();
	}

	@Test
	@RequiresMulticast
	void everythingWorksAsTheGuideShows() throws Exception {
		Outcome outcome = ada.run("--user", "ada", "doctor");

		assertThat(outcome.exitCode()).as("%s", outcome).isZero();
		assertThat(timeless(outcome.stdout())).isEqualTo(timeless(transcript()));
		assertThat(outcome.stderr()).containsExactly("You are logged in as ada.", "All that was tried works.");
		assertThat(outcome.toString()).doesNotContain("hush");
		assertThat(ada.run("--user", "ada", "groups").stdout()).isEmpty();
	}

	private static List<String> transcript() throws IOException {
		String guide = Files.readString(GUIDE);
		assertThat(guide).contains(MARKER);
		return guide.substring(guide.indexOf(MARKER) + MARKER.length()).split("```")[0].lines().toList();
	}

	@Test
	void triesWhatItCanForSomebodyWhoIsNotLoggedIn() throws Exception {
		Outcome outcome = client("stranger", server.port()).run("doctor");

		assertThat(outcome.exitCode()).as("%s", outcome).isZero();
		assertThat(marks(outcome)).containsExactly("ok", "ok", "skip", "ok", "skip", "skip", "skip", "skip");
		assertThat(outcome.stdout()).anyMatch(line -> line.contains("start with --user NAME"));
	}

	@Test
	void tellsThatTheLoginIsRefusedAndNotThePassword() throws Exception {
		Outcome outcome = ada.with("CHATROOMS_PASSWORD", "not-hush").run("--user", "ada", "doctor");

		assertThat(outcome.exitCode()).as("%s", outcome).isEqualTo(4);
		assertThat(marks(outcome)).containsExactly("ok", "ok", "skip", "ok", "FAIL", "skip", "skip", "skip");
		assertThat(outcome.stderr()).containsExactly("This does not work: login.");
		assertThat(outcome.toString()).contains("CHATROOMS_PASSWORD").doesNotContain("hush");
	}

	@Test
	void findsNobodyWhoeverShouldBeLoggedIn() throws Exception {
		Outcome outcome = ada.run("--port", "1", "--user", "ada", "doctor");

		assertThat(outcome.exitCode()).as("%s", outcome).isEqualTo(3);
		assertThat(marks(outcome)).containsExactly("ok", "FAIL", "skip", "skip", "skip", "skip", "skip", "skip");
	}

	@Test
	void tellsTheKnownCertificateFromAnother() throws Exception {
		int port;
		ShellClient bob;
		try (LobbyServer first = LobbyServer.start(directory.resolve("first"), "--tls.mode=on",
				"--rooms.multicast.mode=off")) {
			port = first.port();
			bob = client("bob", port);
			Outcome met = bob.run("doctor");
			assertThat(met.exitCode()).as("%s", met).isZero();
			assertThat(met.stdout())
				.anyMatch(line -> line.startsWith("ok   TLS        The fingerprint is new: SHA256:"));

			Outcome again = bob.runWithInput("guest bob\ndoctor\n");
			assertThat(again.exitCode()).as("%s", again).isZero();
			assertThat(marks(again)).containsExactly("ok", "ok", "ok", "ok", "ok", "ok", "skip", "skip");
			assertThat(again.stdout()).anyMatch(line -> line.contains("The fingerprint is the known one: SHA256:"))
				.anyMatch(line -> line.startsWith("skip multicast  The operator has turned it off"));
		}
		try (LobbyServer other = LobbyServer.start(directory.resolve("other"), "--tls.mode=on",
				"--lobby.port=" + port)) {
			Outcome changed = bob.run("doctor");
			assertThat(changed.exitCode()).as("%s", changed).isEqualTo(3);
			assertThat(marks(changed)).containsExactly("ok", "ok", "FAIL", "skip", "skip", "skip", "skip", "skip");
			assertThat(String.join(" ", changed.stdout())).contains("remove line 1 of");
			assertThat(other.output()).noneMatch(line -> line.contains("logged in"));
		}
	}

	@Test
	void tellsAPersonInTheShellAsItGoes() throws Exception {
		try (Terminal terminal = client("guest", server.port()).onTerminal()) {
			terminal.awaitCursorLine("lobby> ");
			terminal.enter("guest zoe");
			terminal.awaitCursorLine("guest-zoe@lobby> ");
			terminal.enter("doctor");
			terminal.awaitScreen("ok   login      You are logged in as guest-zoe.");
			terminal.awaitScreen("skip clock      Not tried: it would take a chat in a room that others can see.");
			terminal.awaitScreen("All that was tried works.");
			terminal.awaitCursorLine("guest-zoe@lobby> ");
		}
	}

}
