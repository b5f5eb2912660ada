package dev.chatrooms.model;

/**
 * A name that breaks a rule; the message is one sentence for the person who typed it.
 */
public class InvalidNameException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	InvalidNameException(String sentence) {
		super(sentence);
	}

}
