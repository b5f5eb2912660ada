package dev.chatrooms.endtoend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A small crowd in the built client, against the built server.
 */
class LoadEndToEndTests {

	@TempDir
	private Path directory;

	@Test
	void findsThatEverybodyGotEverythingOnce() throws Exception {
		try (LobbyServer server = LobbyServer.start(this.directory.resolve("data"))) {
			ShellClient client = ShellClient.of(this.directory.resolve("home"), server.port());

			// Enough of them that what they cost is more than one tick of the clock of a
			// process.
			Outcome outcome = client.run("load", "--members", "20", "--senders", "2", "--rate", "200", "--seconds", "1",
					"--warmup", "1", "--bare", "--json");

			assertThat(outcome.exitCode()).as("%s", outcome).isZero();
			JsonNode report = JsonMapper.builder().build().readTree(outcome.stdout().get(0));
			assertThat(report.get("chats").asInt()).isEqualTo(400);
			assertThat(report.get("expected").asInt()).isEqualTo(8_000);
			assertThat(report.get("delivered").asInt()).isEqualTo(8_000);
			assertThat(report.get("lost").asInt()).isZero();
			assertThat(report.get("doubled").asInt()).isZero();
			assertThat(report.get("outOfOrder").asInt()).isZero();
			assertThat(report.get("delivery").get("p50").asDouble()).isPositive();
			assertThat(report.get("costs").get("bareTcp").get("perChat").asDouble()).isPositive();
			assertThat(outcome.stderr()).anyMatch(line -> line.contains("chats sent"));
		}
	}

	/**
	 * Without multicast on this host everything comes by TCP, and the outcome is the
	 * same.
	 */
	@ParameterizedTest
	@CsvSource({ "auto, 30, no-fallback" })
	void nobodyMissesAnythingWhateverTheNetworkDoes(String mode, int loss, String transport) throws Exception {
		try (LobbyServer server = LobbyServer.start(this.directory.resolve("data"), "--rooms.multicast.mode=" + mode,
				"--rooms.multicast.rehearsed-loss=" + loss)) {
			ShellClient client = ShellClient.of(this.directory.resolve("home"), server.port());
			List<String> words = new ArrayList<>(List.of("load", "--members", "12", "--senders", "3", "--rate", "60",
					"--seconds", "3", "--warmup", "1", "--json"));
			if (transport.equals("no-fallback")) {
				words.add("--no-fallback");
			}

			Outcome outcome = client.run(words.toArray(String[]::new));

			assertThat(outcome.exitCode()).as("%s", outcome).isZero();
			JsonNode report = JsonMapper.builder().build().readTree(outcome.stdout().get(0));
			assertThat(report.get("delivered").asInt()).isEqualTo(12 * 240);
			if (mode.equals("off")) {
				assertThat(report.get("ways").get("byDatagram").asInt()).isZero();
			}
			if (transport.equals("no-fallback") && report.get("ways").get("byDatagram").asInt() > 0) {
				assertThat(report.get("ways").get("repaired").asInt()).isPositive();
			}
		}
	}

	@Test
	void endsWhenTheServerDies() throws Exception {
		try (LobbyServer server = LobbyServer.start(this.directory.resolve("data"));
				PlainProcess load = ShellClient.of(this.directory.resolve("home"), server.port())
					.start("load", "--members", "4", "--seconds", "3600")) {
			load.stderr().await(Patience.START, line -> line.contains("chats sent"), "chats sent");

			server.kill();
			Outcome outcome = load.awaitExit();

			assertThat(outcome.exitCode()).isEqualTo(1);
			assertThat(outcome.stdout()).anyMatch(line -> line.startsWith("delivered"));
			assertThat(outcome.stderr()).last().isEqualTo("Not every member got every chat once and in order.");
		}
	}

}
