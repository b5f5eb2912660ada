package dev.chatrooms.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.chatrooms.shell.command.Catalog;
import dev.chatrooms.shell.command.CommandRunner;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.ProgramOption;
import dev.chatrooms.shell.lobby.ClientSettings;
import dev.chatrooms.shell.view.RecordingScreen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is made of the commands for other programs: completion and the manual page, tried
 * with those programs where they are.
 */
class ManualTests {

	@TempDir
	private Path directory;

	private final RecordingScreen screen = new RecordingScreen();

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	@BeforeEach
	void start() {
		this.context.registerBean(RecordingScreen.class, () -> this.screen);
		this.context.registerBean(Nobody.class);
		this.context.registerBean(ClientSettings.class, () -> new ClientSettings("127.0.0.1", 1, null));
		this.context.scan("dev.chatrooms.shell.command", "dev.chatrooms.shell.lobby", "dev.chatrooms.shell.account",
				"dev.chatrooms.shell.room", "dev.chatrooms.shell.people", "dev.chatrooms.shell.script",
				"dev.chatrooms.shell.load", "dev.chatrooms.shell.hook", "dev.chatrooms.shell.manual");
		this.context.refresh();
	}

	@AfterEach
	void stop() {
		this.context.close();
	}

	private String output(String line) {
		this.context.getBean(CommandRunner.class).run(line);
		return this.screen.data().get(this.screen.data().size() - 1);
	}

	/** All names that are words, of all commands. */
	private List<String> names() {
		return this.context.getBean(Catalog.class)
			.all()
			.stream()
			.flatMap(command -> Stream.concat(Stream.of(command.getName()), command.getAliases().stream()))
			.filter(name -> Character.isLetter(name.charAt(0)))
			.toList();
	}

	private static boolean isThere(String program) {
		return Arrays.stream(System.getenv("PATH").split(":"))
			.anyMatch(path -> Files.isExecutable(Path.of(path, program)));
	}

	/** What a program prints, its errors included. */
	private String run(String... command) throws IOException {
		Process process = new ProcessBuilder(command).directory(this.directory.toFile())
			.redirectErrorStream(true)
			.start();
		process.getOutputStream().close();
		return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	private Path written(String name, String text) throws IOException {
		return Files.writeString(this.directory.resolve(name), text + "\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash", "zsh", "fish" })
	void completesEveryCommandAndOption(String shell) {
		String script = output("completion " + shell);

		assertThat(names()).hasSizeGreaterThan(50)
			.allSatisfy(name -> assertThat(script).containsPattern("(?m)(^|[ '\"])" + name + "([ :)'\"]|$)"));
		assertThat(ProgramOption.values()).allSatisfy(option -> assertThat(script).contains(option.key()));
		assertThat(script).contains("existing", "since", "bash zsh fish");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "jo|join", "--pass|--password-command --password-file", "--port 1 lis|list listg",
					"--port = 1 lis|list listg", "join tea --ex|--existing", "tail tea --s|--since",
					"completion f|fish", "help hel|help", "say --he|''", "join t|''", "--json who --js|--json",
					"script scr|script.txt", "@ scr|script.txt", "--password-file scr|script.txt" })
	void completesInARealBash(String typed, String expected) throws IOException {
		Assumptions.assumeTrue(isThere("bash"), "There is no bash.");
		Path script = written("chat.bash", output("completion bash"));
		written("script.txt", "list");

		String completed = run("bash", "--norc", "-c",
				"source " + script + "; COMP_WORDS=(chat " + typed + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _chat;"
						+ " printf '%s\\n' \"${COMPREPLY[@]}\" | sort | tr '\\n' ' '");

		assertThat(completed.strip()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "zsh, -n", "fish, --no-execute" })
	void isAScriptThatTheShellCanRead(String shell, String option) throws IOException {
		Assumptions.assumeTrue(isThere(shell), "There is no " + shell + ".");

		assertThat(run(shell, option, written("script", output("completion " + shell)).toString())).isEmpty();
	}

	@Test
	void describesEverythingOnTheManualPage() {
		String page = output("man").replace("\\-", "-").replace("\\e", "\\");

		assertThat(this.context.getBean(Catalog.class).all()).allSatisfy(command -> {
			assertThat(page).containsPattern("(?m)^\\.B " + command.getName() + "\\b");
			assertThat(command.getAliases()).allSatisfy(alias -> assertThat(page).contains(alias));
		});
		assertThat(ProgramOption.values()).allSatisfy(option -> assertThat(page).contains(option.typed()));
		assertThat(ExitCode.values())
			.allSatisfy(code -> assertThat(page).contains(".B " + code.number() + "\n" + code.meaning() + "\n"));
		assertThat(page.lines().filter(line -> line.startsWith(".")).map(line -> line.split(" ")[0]).distinct())
			.containsOnly(".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".BI", ".BR", ".IR", ".RI", ".I", ".br");
	}

	@Test
	void knowsTheVariablesAndFilesOfTheGuide() throws IOException {
		String page = output("man").replace("\\-", "-");
		String guide = Files.readString(Path.of("..", "src-docs", "guide.md"));

		assertThat(Pattern.compile("\\bCHATROOMS_\\w+|\\bVISUAL|\\bEDITOR|\\bNO_COLOR|\\bXDG_STATE_HOME")
			.matcher(guide)
			.results()
			.map(MatchResult::group)
			.distinct()).hasSizeGreaterThan(10).allSatisfy(variable -> assertThat(page).contains(variable));
		assertThat(Pattern.compile("XDG_STATE_HOME/chatrooms/([a-z-]+)")
			.matcher(guide)
			.results()
			.map(file -> file.group(1))
			.distinct()).contains("history", "notify")
			.allSatisfy(file -> assertThat(page).contains("\n.I " + file + "\n"));
		assertThat(page).contains("\n.I last-visit\n");
	}

	@Test
	void isAPageThatTroffCanSet() throws IOException {
		Assumptions.assumeTrue(isThere("groff"), "There is no groff.");
		Path page = written("chat.1", output("man"));

		String set = run("groff", "-man", "-ww", "-Tutf8", "-P-cbou", page.toString()).replaceAll("[\u2010\u2212]", "-")
			.replaceAll("\\s+", " ");

		assertThat(set).doesNotContain("warning:", "error:")
			.contains("join ROOM [PASSWORD] [--existing]", "\\quit", "chat man | man -l -");
	}

	@Test
	void saysOfExitCodesWhatTheGuideSays() throws IOException {
		Map<String, String> guide = new TreeMap<>();
		Pattern.compile("(?m)^\\| (\\d+) \\| (.+) \\|$")
			.matcher(Files.readString(Path.of("..", "src-docs", "guide.md")))
			.results()
			.forEach(row -> guide.put(row.group(1), row.group(2).replace("`", "")));

		Map<String, String> codes = new TreeMap<>();
		Stream.of(ExitCode.values()).forEach(code -> codes.put(Integer.toString(code.number()), code.meaning()));
		assertThat(guide).isEqualTo(codes);
	}

}
