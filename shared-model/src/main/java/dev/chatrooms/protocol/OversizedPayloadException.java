package dev.chatrooms.protocol;

/**
 * A payload that no frame can carry. The message is for a log.
 */
public class OversizedPayloadException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	OversizedPayloadException(FrameType type, int bytes) {
		super(type + " has " + bytes + " bytes");
	}

}
