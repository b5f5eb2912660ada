package dev.chatrooms.server.classic;

/**
 * The original client would have ended here, with a stack trace on the user's terminal.
 */
public class ClassicClientDied extends RuntimeException {

	ClassicClientDied(String reason) {
		super(reason);
	}

	ClassicClientDied(String reason, Exception cause) {
		super(reason + ": " + cause.getMessage(), cause);
	}

}
