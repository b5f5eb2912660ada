package dev.chatrooms.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.chatrooms.shell.command.Catalog;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.CommandRunner;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.lobby.ClientSettings;
import dev.chatrooms.shell.view.RecordingScreen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The commands as the shell has them, with nobody to ask and no lobby to reach.
 */
class CommandsTests {

	private final RecordingScreen screen = new RecordingScreen();

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	@BeforeEach
	void start() {
		this.context.registerBean(RecordingScreen.class, () -> this.screen);
		this.context.registerBean(Nobody.class);
		this.context.registerBean(ClientSettings.class, () -> new ClientSettings("127.0.0.1", 1, null));
		this.context.scan("dev.chatrooms.shell.command", "dev.chatrooms.shell.lobby", "dev.chatrooms.shell.account",
				"dev.chatrooms.shell.room", "dev.chatrooms.shell.people", "dev.chatrooms.shell.script",
				"dev.chatrooms.shell.load", "dev.chatrooms.shell.doctor", "dev.chatrooms.shell.hook",
				"dev.chatrooms.shell.manual");
		this.context.refresh();
	}

	@AfterEach
	void stop() {
		this.context.close();
	}

	private void run(String line) {
		this.context.getBean(CommandRunner.class).run(line);
	}

	@Test
	void explainEachCommandWithItsUsageAndAnExample() {
		Catalog catalog = this.context.getBean(Catalog.class);

		assertThat(catalog.all()).hasSize(56).allSatisfy(command -> {
			List<String> help = command.getHelp().lines().toList();
			assertThat(help.get(0)).startsWith(command.getName());
			assertThat(help.get(help.size() - 1)).startsWith("Example: " + command.getName());
			assertThat(command.getDescription()).endsWith(".");
		});
	}

	@Test
	void areAllInTheTableOfTheGuide() throws IOException {
		String guide = Files.readString(Path.of("..", "src-docs", "guide.md"));
		String table = guide.substring(guide.indexOf("\n## Commands"), guide.indexOf("\n## Scripts"));

		assertThat(this.context.getBean(Catalog.class).all())
			.allSatisfy(command -> assertThat(table).containsPattern("`" + command.getName() + "\\b"));
	}

	@ParameterizedTest
	@CsvSource({ "'notify ', off|mentions|all", "notify off t, ROOM", "on m, chat|mention|message",
			"on mention r, run|off", "on mention run ~/b, FILE", "'completion ', bash|zsh|fish",
			"load --room t, ROOM" })
	void tellTabWhatTheyTake(String line, String kind) {
		assertThat(this.context.getBean(Catalog.class).expected(line).kind()).isEqualTo(kind);
	}

	@Test
	void areListedByHelpOnOneScreen() {
		run("help");

		assertThat(this.screen.data()).singleElement()
			.asString()
			.contains("account    guest [NAME]   login NAME [PASSWORD]   logout")
			.contains("help COMMAND; a line about each: help all")
			.satisfies(help -> assertThat(help.lines().count()).isLessThan(24));
	}

	@Test
	void areListedByHelpInATable() {
		run("help all");

		assertThat(this.screen.data()).singleElement()
			.asString()
			.containsPattern("(?m)^login NAME \\[PASSWORD] +Log in\\.$")
			.containsPattern("(?m)^list \\.\\.\\. +Show the rooms");
	}

	@Test
	void areExplainedOneByOne() {
		run("help part");

		assertThat(this.screen.data()).containsExactly(
				"""
						Usage: leave [ROOM]
						Leaves the room in front, or the one you name. The room that was in front before comes back there, or the lobby
						if there is none; you are still logged in.
						Example: leave
						Also: part, lg, \\quit, /quit""");
	}

	@Test
	void sendNoPrivateMessageThatIsTooLong() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> run("msg bob " + "x".repeat(4001)))
			.withMessageStartingWith("A chat has at most 4000 characters")
			.satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "login|USAGE|Usage: login NAME [PASSWORD]",
			"login ada|USAGE|Nobody can be asked for the password; put it in CHATROOMS_PASSWORD.",
			"newuser|USAGE|Usage: newuser NAME [PASSWORD]", "join|USAGE|Usage: join ROOM [PASSWORD] [--existing]",
			"join a b c|USAGE|Usage: join ROOM [PASSWORD] [--existing]", "list all|USAGE|Usage: list [--mine]",
			"msg ada|USAGE|Usage: msg PERSON TEXT",
			"reply hi|NOT_FOUND|Nobody has sent you a private message yet. Send one with: msg PERSON TEXT",
			"topic tea|NOT_PERMITTED|You are in no room. Enter one with: join ROOM",
			"invite ada|NOT_PERMITTED|You are in no room; put the name of one at the end.",
			"kick eve|NOT_PERMITTED|You are in no room; name one with --room, or say --server.",
			"bans|NOT_PERMITTED|You are in no room; name one with --room, or say --server.",
			"history x|NOT_PERMITTED|You are in no room; name one with --room.",
			"appoint ada king tea|USAGE|A role is moderator, member, stranger or owner.", "say|USAGE|Usage: say TEXT",
			"say hi|NOT_PERMITTED|You are in no room. Enter one with: join ROOM",
			"expect hi|NOT_PERMITTED|You are in no room. Enter one with: join ROOM",
			"leave|NOT_PERMITTED|You are in no room. Enter one with: join ROOM",
			"leave tea|NOT_PERMITTED|You are not in tea. Enter it with: join tea",
			"switch|NOT_PERMITTED|You are in no room. Enter one with: join ROOM",
			"switch tea|NOT_PERMITTED|You are not in tea. Enter it with: join tea",
			"to tea hi|NOT_PERMITTED|You are not in tea. Enter it with: join tea", "to tea|USAGE|Usage: to ROOM TEXT",
			"query bob|NOT_PERMITTED|A query is for a person at a terminal; use msg instead.",
			"menu|NOT_PERMITTED|A menu is for somebody at a terminal; scripts use commands.",
			"unignore|USAGE|Usage: unignore PERSON", "net|NOT_PERMITTED|You are in no room. Enter one with: join ROOM",
			"script none|NOT_FOUND|There is no file \"none\". Paths begin where you started the program.",
			"list|UNREACHABLE|Cannot reach the lobby at 127.0.0.1:1: nobody answers there. Is the server running? The command doctor tells more.",
			"lits|USAGE|There is no command lits; did you mean list?",
			"help jion|USAGE|There is no command jion; did you mean join?",
			"join tea --exsiting|USAGE|There is no option --exsiting; did you mean --existing?",
			"doctor now|USAGE|Usage: doctor", "next|NOT_PERMITTED|You are in no room. Enter one with: join ROOM",
			"notify tea|USAGE|That is off, mentions or all, not tea.",
			"notify all|NOT_PERMITTED|You are in no room; name one: notify all ROOM",
			"clear|NOT_PERMITTED|There is no screen here that can be cleared.", "send tea|USAGE|Usage: send ROOM TEXT",
			"tail tea --count x|USAGE|--count is a number, not x.",
			"tail tea --since soon|USAGE|A time is typed like 2h (ago), 14:00, 2026-11-21 or 2026-11-21T14:00.",
			"completion tcsh|USAGE|A shell is bash, zsh or fish, not \"tcsh\".",
			"on tea off|USAGE|An event is chat, mention or message, not \"tea\".",
			"help zzz|USAGE|There is no command \"zzz\". Type help to see the commands." })
	void failInOneSentence(String line, ExitCode code, String sentence) {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> run(line))
			.withMessage(sentence)
			.satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(code));
	}

}
