package dev.chatrooms.server.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

import javax.net.ssl.SSLSocket;

import org.jspecify.annotations.Nullable;

/**
 * What carries the bytes of one connection: the socket itself, or TLS over it, whichever
 * the first byte asks for. Whoever wants to end the connection closes the socket below,
 * because closing a TLS socket waits for a write that is stuck.
 */
final class Carrier {

	/** The first byte of every TLS handshake, and of no frame. */
	private static final int HANDSHAKE = 0x16;

	private final Socket socket;

	private final TransportSecurity security;

	/** When we began to wait for a peer that has to do something, else 0. */
	private volatile long waitingSince;

	private volatile @Nullable SSLSocket tls;

	private volatile boolean handshaking;

	Carrier(Socket socket, TransportSecurity security) {
		this.socket = socket;
		this.security = security;
		this.waitingSince = allowsClearText() ? 0 : System.nanoTime();
	}

	/**
	 * Finds out what the peer speaks; blocks on the connection's own thread until the
	 * first byte is there or the handshake is over. Where there is no choice it returns
	 * at once.
	 * @return false for clear text from a peer that has to use TLS
	 * @throws IOException if the handshake fails
	 */
	boolean begin(FrameInput input) throws IOException {
		if (!this.security.offersTls()) {
			return true;
		}
		try {
			int first = input.peek();
			if (first == HANDSHAKE) {
				shakeHands(input);
			}
			return first == HANDSHAKE || first < 0 || allowsClearText();
		}
		finally {
			this.waitingSince = 0;
		}
	}

	private void shakeHands(FrameInput input) throws IOException {
		this.handshaking = true;
		this.waitingSince = System.nanoTime();
		SSLSocket secured = this.security.secure(this.socket, input.takeBuffered());
		secured.startHandshake();
		input.readFrom(secured.getInputStream());
		this.tls = secured;
		this.handshaking = false;
	}

	/** Whether the peer has kept us waiting for its first words for longer than that. */
	boolean isLate(long now, long deadlineNanos) {
		long since = this.waitingSince;
		return since != 0 && now - since > deadlineNanos;
	}

	/** Writes; may block for as long as the peer does not read. */
	void write(byte[] bytes) throws IOException {
		if (this.handshaking) {
			throw new IOException("Nothing can be said within a handshake");
		}
		SSLSocket secured = this.tls;
		OutputStream out = (secured != null) ? secured.getOutputStream() : this.socket.getOutputStream();
		out.write(bytes);
	}

	/** Tells the peer that nothing more comes; what it still sends can be read. */
	void finish() throws IOException {
		SSLSocket secured = this.tls;
		if (secured != null) {
			secured.shutdownOutput();
		}
		this.socket.shutdownOutput();
	}

	private boolean allowsClearText() {
		return this.security.allowsClearText(this.socket.getInetAddress());
	}

}
