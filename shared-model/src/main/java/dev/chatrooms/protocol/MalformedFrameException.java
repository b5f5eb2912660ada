package dev.chatrooms.protocol;

import java.io.IOException;

/**
 * Bytes that are no frame. The stream cannot be read any further.
 */
public class MalformedFrameException extends IOException {

	private static final long serialVersionUID = 1L;

	MalformedFrameException(String sentence) {
		super(sentence);
	}

}
