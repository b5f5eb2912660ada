package dev.chatrooms.server.tls;

import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;

import javax.net.ssl.SSLSocket;

import dev.chatrooms.model.Fingerprint;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.server.LogLines;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import dev.chatrooms.server.wire.TransportSecurity;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A lobby that speaks TLS and clear text on the same ports.
 */
@ExtendWith(OutputCaptureExtension.class)
class TlsIntegrationTests {

	private static final InetAddress HERE = InetAddress.getLoopbackAddress();

	private static TestLobby lobby;

	private static Fingerprint fingerprint;

	@BeforeAll
	static void open() {
		lobby = TestLobby.start("tls.mode=on", "wire.frame-deadline=3s", "wire.write-deadline=1s");
		fingerprint = lobby.bean(TransportSecurity.class).fingerprint().orElseThrow();
	}

	@AfterAll
	static void close() {
		lobby.close();
	}

	@Test
	void oneTalksUnderTlsAndTheOtherInClearText() throws Exception {
		try (TestPeer ada = secure(lobby.port(), Route.FROM_LOBBY); TestPeer bob = lobby.connect()) {
			assertThat(ada.hello().tls()).isTrue();
			assertThat(bob.hello().tls()).isTrue();
			ada.register("ada");
			ada.login("ada");
			bob.register("bob");
			bob.login("bob");
			Admission admission = ada.join("tea");
			try (TestPeer adaInTea = secure(admission.port(), Route.FROM_ROOM); TestPeer bobInTea = bob.enter("tea")) {
				adaInTea.enter(admission);

				bobInTea.say("hello ada");

				assertThat(adaInTea.await(Posted.class).contents()).isEqualTo("hello ada");
				assertThat(adaInTea.say("hello bob").sequence()).isPositive();
			}
		}
	}

	@Test
	void lobbyAndRoomsShowTheSameFingerprint() throws Exception {
		try (TestPeer dora = lobby.newcomer("dora");
				SSLSocket toLobby = SecurePeers.connect(HERE, lobby.port());
				SSLSocket toRoom = SecurePeers.connect(HERE, dora.join("tea").port())) {
			assertThat(SecurePeers.shown(toLobby)).isEqualTo(SecurePeers.shown(toRoom)).isEqualTo(fingerprint);
			assertThat(toLobby.getSession().getProtocol()).isEqualTo("TLSv1.3");
		}
	}

	@Test
	void lastWordsArriveUnderTls() throws Exception {
		try (TestPeer peer = secure(lobby.port(), Route.FROM_LOBBY)) {
			peer.send("GET / HTTP/1.1\r\n\r\n");

			assertThat(peer.refusal().code()).isEqualTo(RefusalCode.BAD_FRAME);
			peer.awaitEnd();
		}
	}

	@Test
	void aHandshakeThatStallsIsCut(CapturedOutput output) {
		List<TestPeer> peers = Stream
			.of("\u0016", "\u0016\u0003\u0001\u0002", "\u0016\u0003\u0001\u0000\u0010\u0001\u0000", "\u0016garbage")
			.map((begun) -> lobby.connect().send(begun))
			.toList();

		assertThat(peers).allSatisfy((peer) -> {
			peer.awaitEnd();
			assertThat(LogLines.about(peer, output)).singleElement().asString().contains("frame-too-slow");
		});
		peers.forEach(TestPeer::close);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0016\u0003\u0001\u0000\u0005\u0001\u0000\u0000\u0001\u0000",
			"\u0016\u0003\u0001\u0000\u0004\u0002\u0000\u0000\u0000" })
	void garbageIsNoHandshake(String garbage, CapturedOutput output) {
		try (TestPeer peer = lobby.connect()) {
			peer.send(garbage);

			peer.awaitEnd();

			assertThat(LogLines.about(peer, output)).singleElement().asString().contains("TLS handshake");
			assertThat(output).doesNotContain("\tat ");
		}
	}

	@Test
	void whoDoesNotReadUnderTlsIsCutAndNobodyElse(CapturedOutput output) throws Exception {
		try (TestPeer stuck = secure(lobby.port(), Route.FROM_LOBBY); TestPeer other = lobby.newcomer("other")) {
			stuck.hello();
			stuck.register("stuck");
			stuck.login("stuck");
			Admission admission = stuck.join("pit");
			SSLSocket socket = SecurePeers.connect(HERE, admission.port());
			try (TestPeer stuckInPit = TestPeer.on(socket, Route.FROM_ROOM); TestPeer otherInPit = other.enter("pit")) {
				stuckInPit.enter(admission);

				Awaitility.await().atMost(TestPeer.PATIENCE).until(() -> {
					otherInPit.say("x".repeat(4000));
					return LogLines.about(stuckInPit, output).stream().anyMatch((line) -> line.contains("is cut"));
				});

				Awaitility.await().atMost(TestPeer.PATIENCE).until(() -> output.getOut().contains("stuck left pit"));
				assertThat(otherInPit.say("still here").sequence()).isPositive();
			}
		}
	}

	private static TestPeer secure(int port, Route incoming) throws Exception {
		Socket socket = SecurePeers.connect(HERE, port);
		return TestPeer.on(socket, incoming);
	}

}
