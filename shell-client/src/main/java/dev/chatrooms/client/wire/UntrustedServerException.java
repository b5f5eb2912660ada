package dev.chatrooms.client.wire;

/**
 * A server that is not, or may not be, the one it should be; the message says so in whole
 * sentences and names the server. Trying again does not help.
 */
public class UntrustedServerException extends UnreachableException {

	private static final long serialVersionUID = 1L;

	/** Says what is wrong and what the person can do. */
	public UntrustedServerException(String sentences) {
		super(sentences);
	}

}
