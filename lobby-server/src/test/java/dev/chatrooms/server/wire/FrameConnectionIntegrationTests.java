package dev.chatrooms.server.wire;

import java.io.IOException;
import java.net.InetAddress;

import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.integration.ip.dsl.Tcp;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A frame that comes when nobody is there any more to take it.
 */
@ExtendWith(OutputCaptureExtension.class)
class FrameConnectionIntegrationTests {

	@Test
	void whoSpeaksToARemovedFlowIsCutAndTheLogDoesNotTellWhatWasSaid(CapturedOutput output) throws IOException {
		try (TestLobby lobby = TestLobby.start()) {
			ServerEndpoint endpoint = open(lobby, new Listener(null));
			try (TestPeer late = TestPeer.ofRoom(endpoint.awaitListening())) {
				late.sendFrame("CHAT", "{\"text\":\"too late\"}");

				late.awaitEnd();
			}
		}
		assertThat(output).doesNotContain("MessageDispatchingException", "CHAT", "too late");
	}

	@Test
	void lastWordsAreStillSaid(CapturedOutput output) throws IOException {
		Refusal words = Refusal.of(RefusalCode.ROOM_CLOSED, null);
		try (TestLobby lobby = TestLobby.start()) {
			ServerEndpoint endpoint = open(lobby, new Listener(words));
			try (TestPeer late = TestPeer.ofRoom(endpoint.awaitListening())) {
				late.sendFrame("CHAT", "{\"text\":\"too late\"}");

				assertThat(late.next()).isEqualTo(words);
				late.awaitEnd();
			}
		}
		assertThat(output).doesNotContain("MessageDispatchingException", "CHAT", "too late");
	}

	private static ServerEndpoint open(TestLobby lobby, ConnectionListener listener) {
		ServerEndpoint endpoint = lobby.bean(Endpoints.class)
			.createInClearText(new EndpointSettings("late", InetAddress.getLoopbackAddress(), PortRange.of(0),
					EndpointSettings.NEVER, listener));
		IntegrationFlow deserted = IntegrationFlow.from(Tcp.inboundAdapter(endpoint)).channel("deserted").get();
		lobby.bean(IntegrationFlowContext.class).registration(deserted).addBean("late", endpoint).register();
		return endpoint;
	}

	/** Dismisses whoever comes, if it has words for it. */
	private record Listener(Refusal words) implements ConnectionListener {

		@Override
		public void opened(FrameConnection connection) {
			if (this.words != null) {
				connection.bidFarewell(this.words);
			}
		}

		@Override
		public void closed(FrameConnection connection) {
		}

	}

}
