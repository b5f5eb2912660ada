package dev.chatrooms.endtoend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How people come to trust a server, and notice that it is another one.
 */
class TlsEndToEndTests {

	private static final String FINGERPRINT = "fingerprint ";

	/** With which each connection under TLS begins. */
	private static final int TLS_HANDSHAKE = 22;

	@TempDir
	private Path directory;

	@Test
	void aServerIsRememberedAndAChangedOneIsRefused() throws Exception {
		int port;
		String first;
		ShellClient ada;
		try (LobbyServer server = LobbyServer.start(this.directory.resolve("data"), "--tls.mode=on")) {
			port = server.port();
			first = fingerprint(server);
			ada = ShellClient.of(this.directory.resolve("ada"), port);

			assertThat(ada.run("newuser", "ada", "pw").stderr()).containsExactly(
					"New server at localhost:" + port + ", fingerprint " + first + " is remembered.",
					"Account ada created. Log in with: login ada");
			Outcome talk = ada.runWithInput("login ada pw\njoin tea\nsay hello\n");

			assertThat(talk.exitCode()).as("%s", talk).isZero();
			assertThat(talk.stdout()).last().asString().endsWith("ada: hello");
			assertThat(talk.stderr()).noneMatch(line -> line.contains(FINGERPRINT));
		}
		try (LobbyServer other = LobbyServer.start(this.directory.resolve("other"), "--tls.mode=on",
				"--lobby.port=" + port)) {
			Outcome outcome = ada.runWithInput("login ada pw\n");

			assertThat(outcome.exitCode()).as("%s", outcome).isEqualTo(3);
			assertThat(outcome.stdout()).isEmpty();
			assertThat(outcome.stderr()).singleElement()
				.asString()
				.contains("localhost:" + port + " has changed", "was " + first, "is now " + fingerprint(other),
						"remove line 1 of " + this.directory.resolve("ada/state/chatrooms/known-servers"));
			assertThat(other.output()).noneMatch(line -> line.contains("could not log in"));
		}
	}

	@Test
	void whoTakesThePortOfAServerIsToldNothing() throws Exception {
		Path home = this.directory.resolve("ada");
		try (LobbyServer server = LobbyServer.start(this.directory.resolve("data"), "--tls.mode=on");
				PlainProcess visit = ShellClient.of(home, server.port()).start()) {
			visit.type("newuser ada pw\nlogin ada pw\njoin tea\nexpect never --timeout 1m\n");
			server.awaitLine("ada entered tea");
			// The session knows for itself.
			Files.delete(home.resolve("state/chatrooms/known-servers"));
			server.kill();

			try (ServerSocket impostor = serverAt(server.port())) {
				assertThat(firstByteTo(impostor)).isEqualTo(TLS_HANDSHAKE);
				assertThat(firstByteTo(impostor)).isEqualTo(TLS_HANDSHAKE);
			}
		}
	}

	@Test
	void aServerThatHasLostItsTlsIsToldNothing() throws Exception {
		try (ServerSocket impostor = serverAt(0)) {
			Path home = this.directory.resolve("bob");
			String known = "localhost:" + impostor.getLocalPort() + " SHA256:" + "B".repeat(43) + "\n";
			Files.writeString(Files.createDirectories(home.resolve("state/chatrooms")).resolve("known-servers"), known);

			try (PlainProcess login = ShellClient.of(home, impostor.getLocalPort()).start("login", "bob", "pw")) {
				assertThat(firstByteTo(impostor)).isEqualTo(TLS_HANDSHAKE);
				Outcome outcome = login.endInput().awaitExit();

				assertThat(outcome.exitCode()).as("%s", outcome).isEqualTo(3);
				assertThat(outcome.stderr()).singleElement()
					.asString()
					.contains("it used TLS before", "nothing was said to it", "known-servers");
			}
		}
	}

	private static ServerSocket serverAt(int port) throws IOException {
		ServerSocket server = new ServerSocket();
		server.setReuseAddress(true);
		server.setSoTimeout((int) Patience.LIMIT.toMillis());
		server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
		return server;
	}

	/** Answers in clear text, as a server without TLS does. */
	private static int firstByteTo(ServerSocket server) throws IOException {
		try (Socket socket = server.accept()) {
			int first = socket.getInputStream().read();
			socket.getOutputStream().write("ERRO0002{}".getBytes(StandardCharsets.US_ASCII));
			socket.shutdownOutput();
			socket.getInputStream().readAllBytes();
			return first;
		}
	}

	@Test
	@EnabledIf(value = "hasAddressOfItsOwn", disabledReason = "this computer has no address but loopback")
	void otherHostsTalkUnderTlsAndNeverInClearText() throws Exception {
		String host = own().orElseThrow();
		try (LobbyServer server = LobbyServer.start(this.directory.resolve("data"), "--lobby.address=0.0.0.0")) {
			Outcome outcome = client(host, server).runWithInput("newuser bob pw\nlogin bob pw\njoin tea\nsay hello\n");

			assertThat(outcome.exitCode()).as("%s", outcome).isZero();
			assertThat(outcome.stderr()).anyMatch(line -> line.contains(fingerprint(server)));
		}
		try (LobbyServer clear = LobbyServer.start(this.directory.resolve("data"), "--lobby.address=0.0.0.0",
				"--tls.mode=off")) {
			clear.awaitLine("TLS is off");
			Outcome outcome = client(host, clear).run("list");

			assertThat(outcome.exitCode()).as("%s", outcome).isEqualTo(3);
			assertThat(outcome.stderr()).singleElement().asString().contains("no TLS connection could be made");
		}
	}

	private ShellClient client(String host, LobbyServer server) {
		return ShellClient.of(this.directory.resolve("bob"), server.port()).with("CHATROOMS_HOST", host);
	}

	private static String fingerprint(LobbyServer server) {
		List<String> lines = server.output();
		String line = lines.stream().filter(candidate -> candidate.contains("TLS on")).findFirst().orElseThrow();
		return line.substring(line.indexOf(FINGERPRINT) + FINGERPRINT.length());
	}

	static boolean hasAddressOfItsOwn() throws Exception {
		return own().isPresent();
	}

	private static Optional<String> own() throws Exception {
		return NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
			.map(InetAddress::getHostAddress)
			.findFirst();
	}

}
