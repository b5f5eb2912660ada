package dev.chatrooms.server.wire;

import org.springframework.messaging.MessageHeaders;

/**
 * The headers that frames carry through a flow.
 */
public final class FrameHeaders {

	/** The {@link FrameConnection} on which the frame came. */
	public static final String CONNECTION = "chatrooms_connection";

	private FrameHeaders() {
	}

	/** The connection on which the message came. */
	public static FrameConnection connection(MessageHeaders headers) {
		FrameConnection connection = headers.get(CONNECTION, FrameConnection.class);
		if (connection == null) {
			throw new IllegalStateException("The message did not come from an endpoint");
		}
		return connection;
	}

}
