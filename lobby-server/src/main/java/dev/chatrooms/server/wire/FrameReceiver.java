package dev.chatrooms.server.wire;

import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.ip.dsl.Tcp;

/**
 * Takes the frames of an endpoint one by one, each on the thread of its connection.
 */
@FunctionalInterface
public interface FrameReceiver {

	/** Takes one frame; the next of this connection is read when it returns. */
	void receive(RawFrame frame, FrameConnection connection);

	/**
	 * The flow from an endpoint to its receiver. A fault of the receiver is logged, and
	 * the peer is told that it was one: otherwise it would wait for ever.
	 */
	static IntegrationFlow flow(ServerEndpoint endpoint, FrameReceiver receiver) {
		Logger log = LoggerFactory.getLogger(FrameReceiver.class);
		return IntegrationFlow.from(Tcp.inboundAdapter(endpoint)).<RawFrame>handle((frame, headers) -> {
			FrameConnection connection = FrameHeaders.connection(headers);
			try {
				receiver.receive(frame, connection);
			}
			catch (RuntimeException ex) {
				log.error("A {} of {} was not served", frame.code(), connection.peer(), ex);
				connection.refuse(Refusal.of(RefusalCode.INTERNAL, null));
			}
			return null;
		}).get();
	}

}
