package dev.chatrooms.server.delivery;

/**
 * How much of a repair is sent at once: what a reader that keeps up can take beside live
 * events. One for each page.
 */
public final class RepairPage {

	/** The most events of one page. */
	public static final int MAX_EVENTS = 256;

	private static final int MAX_BYTES = 64 * 1024;

	private int events;

	private int bytes;

	private boolean cutShort;

	/** Whether a frame has found no place. */
	public boolean isCutShort() {
		return this.cutShort;
	}

	/** Whether there is still a place for the frame, which it takes then. */
	public boolean takes(EventFrame frame) {
		boolean fits = this.events == 0 || (this.events < MAX_EVENTS && this.bytes + frame.bytes().length <= MAX_BYTES);
		this.cutShort |= !fits;
		if (fits) {
			this.events++;
			this.bytes += frame.bytes().length;
		}
		return fits;
	}

}
