package dev.chatrooms.client.wire;

import java.io.IOException;

/**
 * A connection that ended before the answer came; the message is a sentence for people.
 */
public class ConnectionLostException extends IOException {

	private static final long serialVersionUID = 1L;

	/** Says why in one sentence. */
	public ConnectionLostException(String sentence) {
		super(sentence);
	}

}
