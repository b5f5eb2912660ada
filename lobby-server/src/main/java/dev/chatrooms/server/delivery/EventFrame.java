package dev.chatrooms.server.delivery;

import java.io.ByteArrayOutputStream;
import java.util.List;

import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.RoomEvent;

/**
 * An event as it travels, encoded once for everybody and every transport.
 *
 * @param epoch of the event
 * @param sequence of the event
 * @param bytes the whole frame; nobody changes them
 */
public record EventFrame(long epoch, long sequence, byte[] bytes) {

	/** Encodes an event. */
	public static EventFrame of(RoomEvent event) {
		return new EventFrame(event.epoch(), event.sequence(), FrameCodec.encode(event));
	}

	/** The frames one after the other. */
	public static byte[] join(List<EventFrame> frames) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		frames.forEach((frame) -> all.writeBytes(frame.bytes()));
		return all.toByteArray();
	}

}
