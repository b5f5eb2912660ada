package dev.chatrooms.server.lobby;

/**
 * A port that the operator has chosen cannot be had; the message is its address and port.
 */
public class PortTakenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String setting;

	/** Names the setting by which the operator has chosen it. */
	public PortTakenException(String address, String setting, Throwable cause) {
		super(address, cause);
		this.setting = setting;
	}

	String setting() {
		return this.setting;
	}

}
