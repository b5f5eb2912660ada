package dev.chatrooms.client.wire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * What waits to be sent on one connection. {@link #offer} never blocks; when the queue is
 * full the server has stopped reading, and the frame is not taken.
 */
final class FrameWriter {

	private static final int CAPACITY = 1024;

	private static final byte[] END = {};

	private final Carrier carrier;

	private final BlockingQueue<byte[]> frames = new ArrayBlockingQueue<>(CAPACITY);

	FrameWriter(Carrier carrier) {
		this.carrier = carrier;
	}

	boolean offer(byte[] frame) {
		return this.frames.offer(frame);
	}

	/** Ends the thread that writes; what waits is dropped. */
	void end() {
		this.frames.clear();
		this.frames.offer(END);
	}

	/** Sends until the end; what waits together leaves together. */
	void writeAll() {
		try {
			OutputStream out = new BufferedOutputStream(this.carrier.out(), 16 * 1024);
			byte[] frame = this.frames.take();
			while (frame != END) {
				out.write(frame);
				if (this.frames.isEmpty()) {
					out.flush();
				}
				frame = this.frames.take();
			}
		}
		catch (IOException | InterruptedException ex) {
			this.carrier.close();
		}
	}

}
