package dev.chatrooms.server;

/**
 * Somebody gave a setting that there is not.
 */
class UnknownSettingException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnknownSettingException(String message) {
		super(message);
	}

}
