package dev.chatrooms.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.chatrooms.shell.json.SchemaTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The client as a part of other programs: JSON, rooms as streams, passwords without a
 * person. Everybody logs in with a file; every test has rooms of its own.
 */
class StreamEndToEndTests {

	private static final String TALK = """
			create json --description "größe" --private
			join json
			ban bob --for 1h --reason loud
			me says "hi"
			say \u001b[31mred
			expect nothing --timeout 10ms
			""";

	private static final String LOOK = """
			join json
			list
			groups
			who
			who json
			rooms
			net
			topic
			notify
			bans
			history
			search red
			ignore eve
			ignore
			on chat run true
			on
			help join
			send json bye
			send jsno bye
			""";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@TempDir
	private static Path directory;

	private static LobbyServer server;

	private static ShellClient ada;

	/** Sends what the others listen to. */
	private static Talker bob;

	@BeforeAll
	static void moveIn() throws Exception {
		// Whoever is only cut off does not leave as long as the tests wait.
		server = LobbyServer.start(directory.resolve("data"), "--rooms.departure-grace=10m");
		ada = person("ada");
		bob = Talker.start("bob", directory, server).moveIn("bob");
		Outcome made = client("ada").runWithInput("""
				newuser ada secret-of-ada
				login ada secret-of-ada
				create tail --permanent
				create pipe --permanent
				create send --permanent
				create hook --permanent
				""");
		assertThat(made.exitCode()).as("%s", made).isZero();
	}

	@AfterAll
	static void moveOut() {
		bob.close();
		server.close();
	}

	private static ShellClient client(String name) {
		return ShellClient.of(directory.resolve(name), server.port());
	}

	/** Somebody whose password is in a file. */
	private static ShellClient person(String name) throws IOException {
		Path file = Files.writeString(directory.resolve(name + ".password"), "secret-of-" + name + "\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		return client(name).with("CHATROOMS_USER", name).with("CHATROOMS_PASSWORD_FILE", file.toString());
	}

	private static List<String> texts(List<String> lines) {
		return lines.stream().map(line -> JSON.readTree(line).get("text").stringValue()).toList();
	}

	/** The command line of a shell that starts the client and says how it ended. */
	private static PlainProcess shell(String name, String line) throws IOException {
		Map<String, String> environment = new HashMap<>(Program.environment(directory.resolve(name)));
		environment.put("CHATROOMS_PORT", Integer.toString(server.port()));
		environment.put("CHATROOMS_USER", name);
		environment.put("CHATROOMS_PASSWORD", "secret-of-" + name);
		environment.put("chat", Program.CHAT.command(List.of()).get(0));
		return new PlainProcess(List.of("sh", "-c", line), environment);
	}

	@Test
	void printsNothingButTheJsonOfTheDocument() throws Exception {
		Outcome talk = ada.runWithInput(TALK, "--json");
		Outcome look = ada.runWithInput(LOOK, "--json");

		assertThat(talk.exitCode()).as("%s", talk).isEqualTo(7);
		assertThat(look.exitCode()).as("%s", look).isEqualTo(6);
		Map<String, List<String>> schema = SchemaTable.read(Path.of("..", "src-docs", "scripting.md"));
		TreeSet<String> types = new TreeSet<>();
		Stream.concat(talk.stdout().stream(), look.stdout().stream()).forEach(line -> {
			JsonNode object = JSON.readTree(line);
			types.add(object.get("type").stringValue());
			assertThat(List.copyOf(object.propertyNames()).subList(1, object.size())).as(line)
				.isEqualTo(schema.get(object.get("type").stringValue()));
		});
		assertThat(types).contains("ban", "chat", "command", "created", "entered", "hook", "ignored", "net", "notify",
				"person", "room", "seat", "sent", "topic");
		assertThat(look.stdout())
			.anyMatch(line -> line.contains("\"from\":\"ada\",\"text\":\"red\",\"style\":\"said\""))
			.anyMatch(line -> line.contains("\"text\":\"says \\\"hi\\\"\",\"style\":\"action\""))
			.anyMatch(line -> line
				.contains("\"name\":\"json\",\"people\":1,\"description\":\"größe\",\"owner\":\"ada\""));
		assertThat(look.stderr()).contains("You are logged in as ada.")
			.last()
			.isEqualTo("standard input:19: There is no room called jsno; did you mean json?");
	}

	@Test
	void tailPrintsThePastAndWhatComesAndLeavesWhenInterrupted() throws Exception {
		bob.type("send tail one", "send tail two", "history 1 --room tail").await("bob: two");

		try (PlainProcess tail = ada.start("--json", "tail", "tail", "--count", "1")) {
			tail.stdout().await(Patience.START, line -> line.contains("two"), "two");
			bob.type("send tail three");
			tail.stdout().await(Patience.LIMIT, line -> line.contains("three"), "three");
			tail.interrupt();
			Outcome outcome = tail.awaitExit();

			assertThat(outcome.exitCode()).isEqualTo(130);
			assertThat(texts(outcome.stdout())).containsExactly("two", "three");
			assertThat(outcome.stderr()).containsExactly("You are logged in as ada.");
		}
		server.awaitLine("ada left tail");
	}

	@Test
	void tailEndsWithWhoeverReadsIt() throws Exception {
		try (PlainProcess pipe = shell("ada",
				"{ \"$chat\" tail pipe --count 0; echo \"exit code $?\" >&2; } | head -n 2")) {
			server.awaitLine("ada entered pipe");
			bob.type("send pipe enough");
			pipe.stdout().await(Patience.LIMIT, line -> line.contains("enough"), "enough");
			bob.type("send pipe too much");
			Outcome outcome = pipe.awaitExit();

			assertThat(outcome.stderr()).containsExactly("You are logged in as ada.", "exit code 0");
			assertThat(outcome.stdout()).noneMatch(line -> line.contains("too much"));
		}
	}

	@Test
	void sendSaysWhatComesOnStandardInput() throws Exception {
		Outcome one = ada.runWithInput("first line\n  second\n", "--json", "send", "send", "-");
		Outcome lines = ada.runWithInput("a\n\nb \"c\" $d\n", "send", "send", "-", "--lines");
		Outcome tooLong = ada.runWithInput("x".repeat(4001), "send", "send", "-");
		Outcome refused = ada.runWithInput("good\n" + "x".repeat(4001) + "\nnever\n", "send", "send", "-", "--lines");

		assertThat(one.exitCode()).isZero();
		assertThat(one.stdout()).singleElement()
			.asString()
			.matches("\\{\"type\":\"sent\",\"room\":\"send\",\"number\":\\d+}");
		assertThat(lines.exitCode()).isZero();
		assertThat(lines.stdout()).isEmpty();
		assertThat(tooLong.exitCode()).isEqualTo(2);
		assertThat(tooLong.stderr()).last().asString().startsWith("A chat has at most 4000 characters");
		assertThat(refused.exitCode()).isEqualTo(2);
		assertThat(refused.stderr()).last().asString().startsWith("standard input:2: A chat has at most");
		bob.type("history all --room send --json").await("\"good\"");
		assertThat(texts(bob.seen().stream().filter(line -> line.contains("\"room\":\"send\"")).toList()))
			.containsExactly("first line\n  second", "a", "b \"c\" $d", "good");
	}

	@Test
	void passwordsComeFromACommandAndMayNotBeWrong() throws Exception {
		Outcome in = client("ada").run("--user", "ada", "--password-command", "echo secret-of-ada", "logout");
		Outcome refused = ada.run("--password-command", "echo wrong", "list");

		assertThat(in.exitCode()).isZero();
		assertThat(in.stderr()).containsExactly("You are logged in as ada.", "You are logged out.");
		assertThat(refused.exitCode()).isEqualTo(4);
	}

	@Test
	void aHookHearsOfAMention() throws Exception {
		Path heard = directory.resolve("heard");
		try (PlainProcess script = ada.start()) {
			script.type("on mention run sh -c 'echo \"$CHAT_FROM in $CHAT_ROOM: $CHAT_TEXT\" > \"" + heard + "\"'\n")
				.type("tail hook --count 0\n")
				.endInput();
			server.awaitLine("ada entered hook");
			bob.type("send hook is Ada $(there)?");

			Patience.await(Patience.LIMIT, () -> Files.exists(heard) && Files.size(heard) > 0,
					() -> "Nothing was run.");
			assertThat(heard).hasContent("bob in hook: is Ada $(there)?");
		}
	}

	@Test
	void theManualNeedsNoLobby() throws Exception {
		assertThat(ada.with("CHATROOMS_PORT", "1").run("man").stdout()).contains(".SH EXIT STATUS");
	}

}
