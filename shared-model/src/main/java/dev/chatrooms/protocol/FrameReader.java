package dev.chatrooms.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into frames. The length is checked before anything is allocated
 * for it.
 */
public final class FrameReader {

	private FrameReader() {
	}

	/**
	 * Reads one frame and blocks until it is there.
	 * @return the frame, or {@code null} if the stream ended before its first byte
	 * @throws MalformedFrameException if the bytes are no frame
	 * @throws EOFException if the stream ended within the frame
	 */
	public static @Nullable RawFrame read(InputStream in) throws IOException {
		byte[] header = new byte[Limits.HEADER];
		int first = in.read();
		if (first < 0) {
			return null;
		}
		header[0] = (byte) first;
		fill(in, header, 1);
		byte[] payload = new byte[payloadLength(header)];
		fill(in, payload, 0);
		return new RawFrame(new String(header, 0, 4, StandardCharsets.US_ASCII), payload);
	}

	/**
	 * Reads the frame that a datagram is.
	 * @throws MalformedFrameException if it is none, or more than one
	 */
	public static RawFrame read(byte[] datagram) throws MalformedFrameException {
		if (datagram.length < Limits.HEADER || payloadLength(datagram) != datagram.length - Limits.HEADER) {
			throw new MalformedFrameException("The datagram is not one frame.");
		}
		byte[] payload = new byte[datagram.length - Limits.HEADER];
		System.arraycopy(datagram, Limits.HEADER, payload, 0, payload.length);
		return new RawFrame(new String(datagram, 0, 4, StandardCharsets.US_ASCII), payload);
	}

	private static int payloadLength(byte[] header) throws MalformedFrameException {
		for (int i = 0; i < 4; i++) {
			if (header[i] < 'A' || header[i] > 'Z') {
				throw new MalformedFrameException("The type of a frame is 4 upper-case letters.");
			}
		}
		int length = 0;
		for (int i = 4; i < Limits.HEADER; i++) {
			if (header[i] < '0' || header[i] > '9') {
				throw new MalformedFrameException("The length of a frame is 4 digits.");
			}
			length = length * 10 + header[i] - '0';
		}
		return length;
	}

	private static void fill(InputStream in, byte[] target, int from) throws IOException {
		int read = in.readNBytes(target, from, target.length - from);
		if (read < target.length - from) {
			throw new EOFException("The stream ended within a frame.");
		}
	}

}
