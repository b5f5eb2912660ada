package dev.chatrooms.shell.doctor;

/**
 * A hop that could not be tried, because another did not work; the message says which.
 */
class NotTriedException extends Exception {

	private static final long serialVersionUID = 1L;

	NotTriedException(String why) {
		super(why, null, false, false);
	}

	/** Why, in words. */
	String why() {
		return String.valueOf(getMessage());
	}

}
