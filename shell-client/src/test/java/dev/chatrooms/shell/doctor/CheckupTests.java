package dev.chatrooms.shell.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

import com.sun.net.httpserver.HttpServer;
import dev.chatrooms.client.FakeServer;
import dev.chatrooms.client.wire.KnownServers;
import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.Waiting;
import dev.chatrooms.shell.view.RecordingScreen;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The way to a lobby, which may be there or not, on real sockets.
 */
class CheckupTests {

	private static final Patience PATIENCE = new Patience(new Waiting(), Duration.ofSeconds(2));

	private static final List<String> NAMES = List.of("name", "TCP", "TLS", "greeting");

	private final RecordingScreen screen = new RecordingScreen();

	private final Checkup checkup = new Checkup(List.of(new NameHop(), new TcpHop(),
			new TlsHop(new KnownServers(Path.of("nowhere", "known-servers"), this.screen::talk)), new GreetingHop()),
			this.screen);

	private void failsAt(ServerAddress lobby, Patience patience, String hop) {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> this.checkup.run(lobby, patience))
			.withMessage("This does not work: " + hop + ".")
			.satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.UNREACHABLE));
		assertThat(this.screen.data()).hasSize(NAMES.size());
		for (String name : NAMES) {
			int order = Integer.compare(NAMES.indexOf(name), NAMES.indexOf(hop));
			String mark = (order < 0) ? "(ok|skip)" : ((order == 0) ? "FAIL" : "skip");
			assertThat(line(name)).containsPattern("^" + mark + " +" + name + " ");
		}
	}

	private String line(String hop) {
		return this.screen.data().get(NAMES.indexOf(hop));
	}

	@Test
	void findsAHealthyLobby() throws Exception {
		try (FakeServer lobby = new FakeServer(Route.TO_LOBBY, request -> List.of(greeting(request, 2)))) {
			this.checkup.run(lobby.address(), PATIENCE);

			assertThat(line("name")).isEqualTo("ok   name       127.0.0.1 is 127.0.0.1.");
			assertThat(line("TCP")).matches("ok +TCP +" + lobby.address() + " answers after [0-9.]+ ms\\.");
			assertThat(line("TLS")).startsWith("skip TLS        Not needed: ");
			assertThat(line("greeting")).matches("ok +greeting +The server is \"fake\", protocol 2; .* ms\\.");
			assertThat(this.screen.talk()).containsExactly("All that was tried works.");
		}
	}

	private static Greeting greeting(Payload request, int version) {
		return new Greeting(version, "fake", null, ((Hello) request).label());
	}

	@Test
	void findsThatThereIsNoSuchHost() {
		failsAt(new ServerAddress("no-such-host.invalid", 50000), PATIENCE, "name");
		assertThat(line("name")).contains("no-such-host.invalid", "--host");
		assertThat(line("greeting")).endsWith("Not tried: there is no connection.");
	}

	@Test
	void findsThatNobodyListens() throws Exception {
		FakeServer gone = new FakeServer(Route.TO_LOBBY, request -> List.of());
		gone.close();

		failsAt(gone.address(), PATIENCE, "TCP");
		assertThat(line("TCP")).contains("Nobody listens at " + gone.address() + ".", "Start the lobby", "--port");
	}

	@Test
	void findsAWebServer() throws Exception {
		HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
		web.start();
		try {
			failsAt(new ServerAddress("127.0.0.1", web.getAddress().getPort()),
					new Patience(new Waiting(), Duration.ofSeconds(1)), "greeting");
			assertThat(line("greeting")).contains("a web server listens there.", "Correct the port");
		}
		finally {
			web.stop(0);
		}
	}

	@Test
	void findsSomebodySilent() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
			failsAt(new ServerAddress("127.0.0.1", silent.getLocalPort()), PATIENCE, "greeting");
			assertThat(line("greeting")).contains("No greeting comes within 2.0 s", "says nothing", "hangs");
		}
	}

	@Test
	void findsALobbyElsewhereThatIsSilent() throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
				Way way = new Way(new ServerAddress("127.0.0.1", silent.getLocalPort()),
						new Patience(new Waiting(), Duration.ofSeconds(1)))) {
			way.found(new TcpHop.Reached(InetAddress.getByName("192.0.2.1")));

			Finding finding = new TlsHop(new KnownServers(Path.of("nowhere", "known-servers"), this.screen::talk))
				.check(way);

			assertThat(finding.code()).isEqualTo(ExitCode.UNREACHABLE);
			assertThat(finding.words()).isEqualTo("Cannot be had: no answer comes within 1.0 s.");
			assertThat(finding.more()).singleElement().asString().contains("hangs", "Correct the port");
		}
	}

	@Test
	void tellsOfAnyOtherSilenceHowLongItWas() {
		Hop silent = hop("silent", way -> Finding.works(way.patience().await(new CompletableFuture<String>())));
		Hop slow = hop("slow", way -> {
			throw CommandFailure.of(new TimeoutException());
		});
		Checkup all = new Checkup(List.of(silent, slow), this.screen);

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(
				() -> all.run(new ServerAddress("127.0.0.1", 1), new Patience(new Waiting(), Duration.ofMillis(20))))
			.satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.TIMEOUT));

		assertThat(this.screen.data()).first().asString().startsWith("FAIL silent     No answer came within 20 ms.");
		assertThat(this.screen.data()).last().isEqualTo("FAIL slow       The server did not answer within 10 s.");
	}

	@Test
	void findsAnOtherVersion() throws Exception {
		try (FakeServer lobby = new FakeServer(Route.TO_LOBBY, request -> List.of(greeting(request, 3)))) {
			failsAt(lobby.address(), PATIENCE, "greeting");
			assertThat(line("greeting")).contains("protocol 3; this client speaks 2.", "same release");
		}
	}

	@Test
	void findsALobbyThatDoesNotWantUs() throws Exception {
		try (FakeServer lobby = new FakeServer(Route.TO_LOBBY,
				request -> List.of(Refusal.of(RefusalCode.TOO_MANY_CONNECTIONS, ((Hello) request).label())))) {
			failsAt(lobby.address(), PATIENCE, "greeting");
			assertThat(line("greeting")).contains("There are too many connections", "Close other clients");
		}
	}

	@Test
	void goesOnAfterAHopThatFallsOver() {
		Hop faulty = hop("faulty", way -> {
			throw new IOException("Out of order.");
		});
		Hop last = hop("last", way -> Finding.works("Fine."));
		Checkup all = new Checkup(List.of(faulty, last), this.screen);

		assertThatExceptionOfType(CommandFailure.class)
			.isThrownBy(() -> all.run(new ServerAddress("127.0.0.1", 1), PATIENCE))
			.satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.FAILURE));

		assertThat(this.screen.data()).containsExactly("FAIL faulty     Out of order.", "ok   last       Fine.");
	}

	@Test
	void tellsProgramsTheSame() {
		this.screen.json(true);
		Checkup all = new Checkup(List.of(hop("port", way -> Finding.works("Open.")),
				hop("lock", way -> Finding.failed(ExitCode.NOT_PERMITTED, "Shut.", "Open it."))), this.screen);

		assertThatExceptionOfType(CommandFailure.class)
			.isThrownBy(() -> all.run(new ServerAddress("127.0.0.1", 1), PATIENCE));

		assertThat(this.screen.data()).containsExactly(
				"{\"type\":\"finding\",\"hop\":\"port\",\"result\":\"ok\",\"text\":\"Open.\",\"more\":[]}",
				"{\"type\":\"finding\",\"hop\":\"lock\",\"result\":\"fail\",\"text\":\"Shut.\",\"more\":[\"Open it.\"]}");
	}

	@Test
	void stopsWhenItIsInterrupted() {
		Waiting waiting = new Waiting();
		waiting.onSlow(waiting::interrupt, () -> {
		});
		Hop endless = hop("endless", way -> {
			way.patience().pause(Duration.ofMinutes(5));
			return Finding.works("Fine.");
		});
		Checkup all = new Checkup(List.of(endless), this.screen);

		assertThatExceptionOfType(CommandFailure.class)
			.isThrownBy(() -> all.run(new ServerAddress("127.0.0.1", 1), new Patience(waiting, Duration.ofSeconds(2))))
			.satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.INTERRUPTED));
	}

	private static Hop hop(String name, Check check) {
		return new Hop() {
			@Override
			public String name() {
				return name;
			}

			@Override
			public Finding check(Way way) throws Exception {
				return check.check(way);
			}
		};
	}

	private interface Check {

		Finding check(Way way) throws Exception;

	}

}
