package dev.chatrooms.server.lobby;

/**
 * The lobby's port cannot be had; the message is its address and port.
 */
public class PortTakenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	PortTakenException(String address, Throwable cause) {
		super(address, cause);
	}

}
