package dev.chatrooms.seal;

/**
 * A datagram that is not to be believed. Anybody on the network can send one, so it is
 * cheap: it carries a reason to count by and no stack trace.
 */
public class RejectedDatagramException extends Exception {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	RejectedDatagramException(Reason reason) {
		super(reason.name(), null, false, false);
		this.reason = reason;
	}

	/** Which check it did not pass. */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * The checks, in the order in which they are made.
	 */
	public enum Reason {

		/** Too short to be sealed, or longer than any datagram of a room. */
		SIZE,

		/** Not ours, or of a version that this program does not know. */
		FORMAT,

		/** For another room, or for this one when it was opened another time. */
		OTHER_ROOM,

		/** Sealed with an older or a newer key. */
		OTHER_KEY,

		/** Opened before, or too old to tell. */
		REPLAYED,

		/** Changed on its way, or from somebody who does not have the key. */
		NOT_SEALED,

		/** From somebody who has the key and is not the server. */
		NOT_SIGNED

	}

}
