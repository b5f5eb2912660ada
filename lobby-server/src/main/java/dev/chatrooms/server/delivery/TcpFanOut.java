package dev.chatrooms.server.delivery;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;

/**
 * One to many over TCP: frames are put together once and offered to each recipient.
 */
public final class TcpFanOut {

	/**
	 * Bytes that are handed over together: few hand-overs, and a small part of a queue.
	 */
	private static final int PIECE = 16 * 1024;

	private TcpFanOut() {
	}

	/** Delivers the frames in order to everybody. */
	public static void deliver(List<EventFrame> frames, Collection<? extends Recipient> recipients) {
		if (frames.isEmpty() || recipients.isEmpty()) {
			return;
		}
		ByteArrayOutputStream piece = new ByteArrayOutputStream();
		for (EventFrame frame : frames) {
			if (piece.size() > 0 && piece.size() + frame.bytes().length > PIECE) {
				deliver(piece.toByteArray(), recipients);
				piece.reset();
			}
			piece.writeBytes(frame.bytes());
		}
		deliver(piece.toByteArray(), recipients);
	}

	private static void deliver(byte[] frames, Collection<? extends Recipient> recipients) {
		recipients.forEach((recipient) -> recipient.deliver(frames));
	}

}
