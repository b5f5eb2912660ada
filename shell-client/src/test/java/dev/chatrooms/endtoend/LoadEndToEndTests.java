package dev.chatrooms.endtoend;

import java.nio.file.Path;

import dev.chatrooms.client.RequiresMulticast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A small crowd in the built client, against the built server, on a network that throws
 * away every third datagram. Without multicast on this host everything comes by TCP, and
 * the outcome is the same.
 */
class LoadEndToEndTests {

	@TempDir
	private static Path directory;

	private static LobbyServer server;

	private static @Nullable JsonNode usual;

	private static @Nullable JsonNode stubborn;

	@BeforeAll
	static void start() throws Exception {
		server = LobbyServer.start(directory.resolve("data"), "--rooms.multicast.rehearsed-loss=30");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	private static JsonNode load(String... options) throws Exception {
		String[] words = new String[options.length + 2];
		words[0] = "load";
		words[1] = "--json";
		System.arraycopy(options, 0, words, 2, options.length);
		Outcome outcome = ShellClient.of(directory.resolve("home"), server.port()).run(words);

		assertThat(outcome.exitCode()).as("%s", outcome).isZero();
		assertThat(outcome.stderr()).anyMatch(line -> line.contains("chats sent"));
		return JsonMapper.builder().build().readTree(outcome.stdout().get(0));
	}

	/** Measured once for all tests that look at it. */
	private static JsonNode usual() throws Exception {
		JsonNode known = usual;
		// Enough of them that what they cost is more than one tick of the clock of a
		// process.
		usual = (known != null) ? known : load("--members", "20", "--senders", "2", "--rate", "200", "--seconds", "1",
				"--warmup", "1", "--bare");
		return usual;
	}

	/** As {@link #usual}, of members who stay with the group however bad it is. */
	private static JsonNode stubborn() throws Exception {
		JsonNode known = stubborn;
		stubborn = (known != null) ? known : load("--members", "12", "--senders", "3", "--rate", "60", "--seconds", "3",
				"--warmup", "1", "--no-fallback", "--own-sockets");
		return stubborn;
	}

	@Test
	void findsThatEverybodyGotEverythingOnce() throws Exception {
		JsonNode report = usual();

		assertThat(report.get("chats").asInt()).isEqualTo(400);
		assertThat(report.get("expected").asInt()).isEqualTo(8_000);
		assertThat(report.get("delivered").asInt()).isEqualTo(8_000);
		assertThat(report.get("lost").asInt()).isZero();
		assertThat(report.get("doubled").asInt()).isZero();
		assertThat(report.get("outOfOrder").asInt()).isZero();
		assertThat(report.get("delivery").get("p50").asDouble()).isPositive();
		JsonNode bareTcp = report.get("costs").get("bareTcp");
		assertThat(bareTcp.get("cost").get("perChat").asDouble()).isPositive();
		assertThat(bareTcp.get("delivery").get("p50").asDouble()).isPositive();
	}

	@Test
	@RequiresMulticast
	void comparesWithABareGroup() throws Exception {
		JsonNode bareGroup = usual().get("costs").get("bareMulticast");

		assertThat(bareGroup.get("delivery").get("p50").asDouble()).isPositive();
	}

	@Test
	void nobodyMissesAnythingWhateverTheNetworkDoes() throws Exception {
		assertThat(stubborn().get("delivered").asInt()).isEqualTo(12 * 240);
	}

	@Test
	@RequiresMulticast
	void theGroupCarriesChatsAndWhatItLosesIsFetched() throws Exception {
		JsonNode ways = stubborn().get("ways");

		assertThat(ways.get("byDatagram").asInt()).isPositive();
		assertThat(ways.get("repaired").asInt()).isPositive();
	}

	@Test
	void endsWhenTheServerDies() throws Exception {
		try (LobbyServer mortal = LobbyServer.start(directory.resolve("mortal"));
				PlainProcess load = ShellClient.of(directory.resolve("home"), mortal.port())
					.start("load", "--members", "4", "--seconds", "3600")) {
			load.stderr().await(Patience.START, line -> line.contains("chats sent"), "chats sent");

			mortal.kill();
			Outcome outcome = load.awaitExit();

			assertThat(outcome.exitCode()).isEqualTo(1);
			assertThat(outcome.stdout()).anyMatch(line -> line.startsWith("delivered"));
			assertThat(outcome.stderr()).last().isEqualTo("Not every member got every chat once and in order.");
		}
	}

}
