package dev.chatrooms.server.wire;

import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import org.slf4j.LoggerFactory;

import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.handler.AbstractMessageHandler;
import org.springframework.integration.ip.dsl.Tcp;
import org.springframework.messaging.Message;

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
		// Not by a lambda: for each message without a reply the framework would make a
		// line for its log, also while nobody reads that log.
		return IntegrationFlow.from(Tcp.inboundAdapter(endpoint)).handle(new AbstractMessageHandler() {

			@Override
			protected void handleMessageInternal(Message<?> message) {
				receiver.receive(message);
			}

		}).get();
	}

	private void receive(Message<?> message) {
		RawFrame frame = (RawFrame) message.getPayload();
		FrameConnection connection = FrameHeaders.connection(message.getHeaders());
		try {
			receive(frame, connection);
		}
		catch (RuntimeException ex) {
			LoggerFactory.getLogger(FrameReceiver.class)
				.error("A {} of {} was not served", frame.code(), connection.peer(), ex);
			connection.refuse(Refusal.of(RefusalCode.INTERNAL, null));
		}
	}

}
