package dev.chatrooms.server.fuzz;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import dev.chatrooms.fuzz.FrameBurst;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.FrameReader;
import dev.chatrooms.protocol.MalformedFrameException;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.server.TestPeer;

/**
 * One connection that sends a burst of bad frames and goes. Whatever it sends, all that
 * it hears must be proper frames, none may say that something went wrong in the server,
 * and an answer to its last frame or the end of the connection must come in time.
 */
final class BadPeer {

	private static final byte[] LAST = FrameCodec.encode(new Ping("last"));

	private final int port;

	private final Route incoming;

	private final long seed;

	private long heard;

	BadPeer(int port, Route incoming, long seed) {
		this.port = port;
		this.incoming = incoming;
		this.seed = seed;
	}

	/**
	 * Sends and listens until it is over.
	 * @param opening what it says properly before the burst
	 * @return how many frames it heard
	 */
	long send(byte[] opening, FrameBurst burst) {
		Random random = new Random(this.seed);
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout((int) TestPeer.PATIENCE.toMillis());
			boolean vanishes = random.nextInt(20) == 0;
			if (vanishes) {
				socket.setSoLinger(true, 0);
			}
			boolean sent = write(socket, opening) && write(socket, burst.bytes()) && write(socket, LAST);
			if (sent && !burst.isWhole()) {
				socket.shutdownOutput();
			}
			if (!vanishes) {
				listen(new BufferedInputStream(socket.getInputStream()), burst.isWhole());
			}
			return this.heard;
		}
		catch (IOException ex) {
			throw new AssertionError("Seed " + this.seed, ex);
		}
	}

	/** The server may end the connection at any time. */
	private static boolean write(Socket socket, byte[] bytes) {
		try {
			socket.getOutputStream().write(bytes);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private void listen(InputStream in, boolean untilLast) throws IOException {
		try {
			RawFrame frame = FrameReader.read(in);
			while (frame != null) {
				this.heard++;
				check(frame);
				frame = (untilLast && isLast(frame)) ? null : FrameReader.read(in);
			}
		}
		catch (SocketTimeoutException ex) {
			throw new AssertionError("Seed " + this.seed + ": no answer and no end", ex);
		}
		catch (MalformedFrameException ex) {
			throw new AssertionError("Seed " + this.seed + ": the server sent no frame", ex);
		}
		catch (SocketException ex) {
			// A reset is an end, too.
		}
	}

	private void check(RawFrame frame) {
		Payload payload;
		try {
			payload = FrameCodec.decode(frame, this.incoming, Payload.class);
		}
		catch (RuntimeException ex) {
			throw new AssertionError("Seed " + this.seed + ": the server sent a bad " + frame.code(), ex);
		}
		if (payload instanceof Refusal refusal && refusal.code() == RefusalCode.INTERNAL) {
			throw new AssertionError("Seed " + this.seed + ": " + refusal);
		}
	}

	private static boolean isLast(RawFrame frame) {
		return new String(frame.payload(), StandardCharsets.UTF_8).contains("\"label\":\"last\"");
	}

}
