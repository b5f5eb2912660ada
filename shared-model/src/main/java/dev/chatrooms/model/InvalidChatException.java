package dev.chatrooms.model;

/**
 * A text that is no chat; the message is one sentence for the person who typed it.
 */
public class InvalidChatException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	InvalidChatException(Reason reason, String sentence) {
		super(sentence);
		this.reason = reason;
	}

	/** Which limit the text broke. */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * The two ways in which a text is no chat.
	 */
	public enum Reason {

		/** Nothing is left after cleaning. */
		EMPTY,

		/** More characters or bytes than a frame can carry. */
		TOO_LONG

	}

}
