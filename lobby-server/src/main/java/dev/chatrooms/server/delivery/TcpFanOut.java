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

	private TcpFanOut() {
	}

	/** Delivers the events in order to everybody. */
	public static void deliver(List<RoomEvent> events, Collection<? extends Recipient> recipients) {
		if (events.isEmpty() || recipients.isEmpty()) {
			return;
		}
		ByteArrayOutputStream frames = new ByteArrayOutputStream();
		events.forEach((event) -> frames.writeBytes(FrameCodec.encode(event)));
		byte[] encoded = frames.toByteArray();
		recipients.forEach((recipient) -> recipient.deliver(encoded));
	}

}
