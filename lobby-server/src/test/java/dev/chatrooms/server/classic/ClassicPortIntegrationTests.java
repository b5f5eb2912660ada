package dev.chatrooms.server.classic;

import java.net.InetAddress;
import java.net.ServerSocket;

import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.server.RequiresMulticast;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The port that an operator opens for classic clients beyond loopback.
 */
@ExtendWith(OutputCaptureExtension.class)
class ClassicPortIntegrationTests {

	private static TestLobby lobby;

	@BeforeAll
	static void open() {
		lobby = TestLobby.start("lobby.address=0.0.0.0", "classic.port=0", "rooms.multicast.ttl=0");
	}

	@AfterAll
	static void close() {
		lobby.close();
	}

	@Test
	@RequiresMulticast
	void servesClassicClients() {
		try (ClassicClient griffin = new ClassicClient(port())) {
			assertThat(griffin.newuser("griffin", "123")).isEqualTo("user created");
			griffin.login("griffin", "123");
			griffin.join("tea");
			griffin.chat("hello");

			griffin.screen().await(1);

			assertThat(griffin.screen().contents()).containsExactly("hello");
		}
	}

	@Test
	void servesNobodyElse() {
		try (TestPeer peer = TestPeer.ofLobby(port())) {
			peer.sendFrame("HELO", "{\"version\":2,\"client\":\"test\"}");

			assertThat(peer.refusal().code()).isEqualTo(RefusalCode.UNSUPPORTED_VERSION);
		}
	}

	@Test
	void theLobbysOwnPortRefusesClassicClients() {
		try (TestPeer peer = lobby.connect()) {
			peer.sendFrame("LTRQ", "{}");

			assertThat(peer.refusal().code()).isEqualTo(RefusalCode.HELLO_FIRST);
			peer.awaitEnd();
		}
	}

	@Test
	void aPortThatIsTakenEndsTheStartInPlainWords(CapturedOutput output) throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String setting = "classic.port=" + taken.getLocalPort();

			assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> TestLobby.start(setting));

			assertThat(output.getErr()).contains("127.0.0.1:" + taken.getLocalPort(), "--classic.port=NUMBER");
		}
	}

	private static int port() {
		return lobby.bean(ClassicPort.class).port();
	}

}
