package dev.chatrooms.server.delivery;

/**
 * Somebody to whom events are delivered.
 */
public interface Recipient {

	/**
	 * Hands over whole frames, encoded once for all recipients. Never blocks; a recipient
	 * that is served in another way takes nothing.
	 */
	void deliver(byte[] frames);

}
