package dev.chatrooms.server.tls;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.Optional;

import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A lobby on all networks, reached at an address of this computer that is not loopback,
 * so that it takes the peer for another host.
 */
@EnabledIf(value = "hasAddressOfItsOwn", disabledReason = "this computer has no address but loopback")
class OtherHostsIntegrationTests {

	private static TestLobby lobby;

	@BeforeAll
	static void open() {
		lobby = TestLobby.start("lobby.address=0.0.0.0", "wire.frame-deadline=2s");
	}

	@AfterAll
	static void close() {
		lobby.close();
	}

	@Test
	void clearTextIsRefusedInClearText() throws Exception {
		try (TestPeer peer = inClearText()) {
			peer.sendFrame("HELO", "{\"version\":2,\"client\":\"test\"}");

			assertThat(peer.next(Refusal.class).code()).isEqualTo(RefusalCode.TLS_REQUIRED);
			peer.awaitEnd();
		}
	}

	@Test
	void whoSaysNothingIsCut() throws Exception {
		try (TestPeer peer = inClearText()) {
			assertThat(peer.next(Refusal.class).code()).isEqualTo(RefusalCode.FRAME_TOO_SLOW);
			peer.awaitEnd();
		}
	}

	@Test
	void tlsIsServed() throws Exception {
		try (TestPeer peer = TestPeer.on(SecurePeers.connect(own().orElseThrow(), lobby.port()), Route.FROM_LOBBY)) {
			assertThat(peer.hello().tls()).isTrue();
		}
	}

	@Test
	void programsOnThisComputerMayUseClearText() {
		try (TestPeer peer = lobby.connect()) {
			assertThat(peer.hello().tls()).isTrue();
		}
	}

	private static TestPeer inClearText() throws Exception {
		return TestPeer.on(new Socket(own().orElseThrow(), lobby.port()), Route.FROM_LOBBY);
	}

	static boolean hasAddressOfItsOwn() throws Exception {
		return own().isPresent();
	}

	private static Optional<InetAddress> own() throws Exception {
		return NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
			.findFirst();
	}

}
