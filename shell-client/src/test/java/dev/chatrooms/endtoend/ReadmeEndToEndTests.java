package dev.chatrooms.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the documents show is what the programs print.
 */
class ReadmeEndToEndTests {

	private static final Path README = Path.of("..", "README.md");

	private static final Path GUIDE = Path.of("..", "src-docs", "guide.md");

	private static final Path BOTS = Path.of("..", "src-docs", "bots.md");

	@TempDir
	private Path directory;

	@Test
	void transcriptsAreWhatTwoPeopleSee() throws Exception {
		try (LobbyServer server = LobbyServer.startJar(this.directory.resolve("data"));
				Terminal ada = ShellClient.of(this.directory.resolve("ada"), server.port()).onTerminal();
				Terminal bob = ShellClient.of(this.directory.resolve("bob"), server.port()).onTerminal()) {
			register(bob, "bob", "b0b");
			register(ada, "ada", "secret");
			enter(ada, "join tea", "ada@tea>");
			enter(ada, "the kettle is on", "ada: the kettle is on");

			enter(bob, "list", "tea        1");
			enter(bob, "join tea", "bob@tea>");
			ada.awaitScreen("bob came in");
			enter(bob, "don't start without me!", "bob: don't start");
			bob.awaitCursorLine("bob@tea> ");
			enter(bob, "\\quit", "You left tea.");
			ada.awaitScreen("bob left");
			enter(ada, "\\quit", "You left tea.");
			ada.awaitCursorLine("ada@lobby> ");
			bob.awaitCursorLine("bob@lobby> ");

			assertThat(timeless(screen(ada))).contains(timeless(transcript("ada")));
			assertThat(timeless(screen(bob))).contains(timeless(transcript("bob")));
		}
	}

	@Test
	void scriptsOfTheGuideHoldTheirConversation() throws Exception {
		try (LobbyServer server = LobbyServer.start(this.directory.resolve("data"))) {
			ShellClient ada = ShellClient.of(this.directory.resolve("ada"), server.port())
				.with("CHATROOMS_PASSWORD", "a");
			ShellClient bob = ShellClient.of(this.directory.resolve("bob"), server.port())
				.with("CHATROOMS_PASSWORD", "b");
			assertThat(ada.run("newuser", "ada").exitCode()).isZero();
			assertThat(bob.run("newuser", "bob").exitCode()).isZero();

			try (PlainProcess adas = ada.start("@" + script("ada.chat"));
					PlainProcess bobs = bob.start("@" + script("bob.chat"))) {
				assertThat(adas.awaitExit().exitCode()).isZero();
				assertThat(bobs.awaitExit().exitCode()).isZero();
			}
		}
	}

	@Test
	void theBotOfTheDocumentsAnswers() throws Exception {
		Path program = Files.writeString(this.directory.resolve("TeaBot.java"), block(BOTS, "program: TeaBot.java"));
		try (LobbyServer server = LobbyServer.start(this.directory.resolve("data"));
				PlainProcess bot = new PlainProcess(
						Program.CHAT.sourceCommand(program,
								List.of("localhost", Integer.toString(server.port()), "tea")),
						Program.environment(this.directory));
				Talker ada = Talker.start("ada", this.directory, server)) {
			bot.stdout().await(Patience.START, line -> line.equals("guest-teabot is in tea"), "teabot");
			ada.moveIn("ada").type("join tea");
			ada.awaitTalk("You are in tea with 1 other");

			ada.type("say !tea").type("expect a cup of tea");

			ada.await("guest-teabot: Here you are, ada: a cup of tea.");
		}
	}

	private static void register(Terminal terminal, String name, String password) throws IOException {
		terminal.awaitCursorLine("lobby> ");
		enter(terminal, "newuser " + name, "Password:");
		enter(terminal, password, "Again:");
		enter(terminal, password, "Account " + name + " created.");
		terminal.awaitCursorLine("lobby> ");
		enter(terminal, "login " + name, "lobby> login " + name);
		terminal.awaitCursorLine("Password:");
		enter(terminal, password, name + "@lobby>");
	}

	private static void enter(Terminal terminal, String line, String seen) throws IOException {
		terminal.enter(line);
		terminal.awaitScreen(seen);
	}

	private static String screen(Terminal terminal) {
		return String.join("\n", terminal.scrollback());
	}

	/** A transcript without its first line, which starts the program. */
	private static String transcript(String who) throws IOException {
		return block(README, "transcript: " + who).lines()
			.filter((line) -> !line.startsWith("$ "))
			.reduce("", (all, line) -> all + line + "\n")
			.stripTrailing();
	}

	private Path script(String name) throws IOException {
		return Files.writeString(this.directory.resolve(name), block(GUIDE, "script: " + name));
	}

	private static String block(Path document, String marker) throws IOException {
		Matcher block = Pattern.compile("<!-- " + Pattern.quote(marker) + " -->\n```\\w*\n(.*?)```", Pattern.DOTALL)
			.matcher(Files.readString(document));
		assertThat(block.find()).as(marker).isTrue();
		return block.group(1);
	}

	/** Times, dates and the port differ from run to run. */
	private static String timeless(String text) {
		return text.replaceAll("\\d\\d:\\d\\d:\\d\\d", "00:00:00")
			.replaceAll("--- .* ---", "--- a day ---")
			.replaceAll("localhost:\\d+", "localhost:50000");
	}

}
