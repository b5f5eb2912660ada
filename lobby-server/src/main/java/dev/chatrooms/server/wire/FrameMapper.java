package dev.chatrooms.server.wire;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.integration.ip.tcp.connection.TcpConnection;
import org.springframework.integration.ip.tcp.connection.TcpMessageMapper;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/**
 * A frame becomes a message that carries its connection, so that no stage of a flow has
 * to look it up.
 */
final class FrameMapper extends TcpMessageMapper {

	@Override
	public Message<?> toMessage(TcpConnection connection, @Nullable Map<String, Object> headers) {
		Object frame = connection.getPayload();
		return new GenericMessage<>(frame, Map.of(FrameHeaders.CONNECTION, connection));
	}

}
