package dev.chatrooms.server.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import dev.chatrooms.protocol.FrameReader;
import dev.chatrooms.protocol.MalformedFrameException;
import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;

import org.springframework.integration.ip.tcp.serializer.SoftEndOfStreamException;

/**
 * The incoming half of a connection. Its one reading thread notes when a frame starts, so
 * that the watch can tell a half-written frame from a quiet connection.
 */
final class FrameInput extends BufferedInputStream {

	/** A usual chat arrives with one read; larger payloads bypass the buffer. */
	private static final int BUFFER = 1024;

	private final FrameConnection connection;

	private volatile long frameStarted;

	/** When the thread began to wait for a frame; 0 while it is busy with one. */
	private volatile long waitingSince = System.nanoTime();

	FrameInput(InputStream in, FrameConnection connection) {
		super(in, BUFFER);
		this.connection = connection;
	}

	/**
	 * Blocks until a frame is there. After a closing refusal everything is thrown away
	 * until the peer closes: unread bytes would make the kernel reset the connection and
	 * the refusal with it.
	 */
	RawFrame next() throws IOException {
		while (true) {
			this.waitingSince = System.nanoTime();
			awaitFirstByte();
			this.waitingSince = 0;
			this.frameStarted = System.nanoTime();
			try {
				RawFrame frame = this.connection.isFinishing() ? null : FrameReader.read(this);
				if (frame != null && !this.connection.isFinishing()) {
					return frame;
				}
				skip(Long.MAX_VALUE);
			}
			catch (MalformedFrameException ex) {
				this.connection.refuse(Refusal.of(RefusalCode.BAD_FRAME, ex.getMessage(), null));
			}
			catch (EOFException ex) {
				if (!this.connection.isFinishing()) {
					this.connection.note("vanished within a frame");
				}
				throw new SoftEndOfStreamException();
			}
			finally {
				this.frameStarted = 0;
			}
		}
	}

	/** The first byte that is to come, which stays where it is; below 0 at the end. */
	int peek() throws IOException {
		mark(1);
		int first = read();
		reset();
		return first;
	}

	/** What has been read ahead, which is not read again from here. */
	InputStream takeBuffered() {
		InputStream taken = new ByteArrayInputStream(Arrays.copyOfRange(this.buf, this.pos, this.count));
		this.pos = this.count;
		return taken;
	}

	/** Goes on with what another stream brings. */
	void readFrom(InputStream other) {
		this.in = other;
	}

	/** Whether a frame has been coming for longer than that. */
	boolean isStalled(long now, long deadlineNanos) {
		long started = this.frameStarted;
		return started != 0 && now - started > deadlineNanos;
	}

	/** Whether no frame has come for longer than that, although we wait for one. */
	boolean isSilent(long now, long deadlineNanos) {
		long since = this.waitingSince;
		return since != 0 && now - since > deadlineNanos;
	}

	private void awaitFirstByte() throws IOException {
		if (peek() < 0) {
			throw new SoftEndOfStreamException();
		}
	}

}
