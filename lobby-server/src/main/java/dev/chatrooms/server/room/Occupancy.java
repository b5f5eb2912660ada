package dev.chatrooms.server.room;

/**
 * Counts what keeps a room open: seats that are taken and tickets that may still be used.
 * Once the room is closing nobody can claim it any more. Thread-safe.
 */
final class Occupancy {

	private int claims;

	private boolean closing;

	private boolean disbanded;

	/** Keeps the room open, unless it is closing already. */
	synchronized boolean claim() {
		if (this.closing) {
			return false;
		}
		this.claims++;
		return true;
	}

	/**
	 * Gives a claim back.
	 * @return whether it was the last
	 */
	synchronized boolean release() {
		if (this.claims == 0) {
			throw new IllegalStateException("More claims were given back than taken");
		}
		this.claims--;
		return this.claims == 0;
	}

	/** Everybody has to go; what is claimed from here on only keeps it from closing. */
	synchronized void disband() {
		this.disbanded = true;
	}

	synchronized boolean isDisbanded() {
		return this.disbanded;
	}

	/** From here on nobody can claim the room; false if somebody has. */
	synchronized boolean close() {
		if (this.claims > 0 || this.closing) {
			return false;
		}
		this.closing = true;
		return true;
	}

	synchronized boolean isClosing() {
		return this.closing;
	}

	/** Closes although there are claims, as when the journal cannot go on. */
	synchronized boolean closeAnyway() {
		boolean first = !this.closing;
		this.closing = true;
		return first;
	}

}
