package dev.chatrooms.server.delivery;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;

import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.RoomEvent;

/**
 * One to many over TCP: the events are encoded once and offered to each recipient.
 */
public final class TcpFanOut {

	/**
	 * Bytes that are handed over together: few hand-overs, and a small part of a queue.
	 */
	private static final int PIECE = 16 * 1024;

	private TcpFanOut() {
	}

	/** Delivers the events in order to everybody. */
	public static void deliver(List<RoomEvent> events, Collection<? extends Recipient> recipients) {
		if (events.isEmpty() || recipients.isEmpty()) {
			return;
		}
		ByteArrayOutputStream frames = new ByteArrayOutputStream();
		for (RoomEvent event : events) {
			byte[] frame = FrameCodec.encode(event);
			if (frames.size() > 0 && frames.size() + frame.length > PIECE) {
				deliver(frames.toByteArray(), recipients);
				frames.reset();
			}
			frames.writeBytes(frame);
		}
		deliver(frames.toByteArray(), recipients);
	}

	private static void deliver(byte[] frames, Collection<? extends Recipient> recipients) {
		recipients.forEach((recipient) -> recipient.deliver(frames));
	}

}
