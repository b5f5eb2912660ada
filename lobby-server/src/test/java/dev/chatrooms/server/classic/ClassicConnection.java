package dev.chatrooms.server.classic;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Map;

/**
 * A TCP connection of the original client: a request, then exactly one frame as its
 * answer.
 */
final class ClassicConnection implements Closeable {

	private static final int PATIENCE_MILLIS = 10_000;

	private final Socket socket = new Socket();

	ClassicConnection(int port) throws IOException {
		try {
			InetAddress localhost = InetAddress.getByAddress("localhost", new byte[] { 127, 0, 0, 1 });
			this.socket.connect(new InetSocketAddress(localhost, port), PATIENCE_MILLIS);
			this.socket.setSoTimeout(PATIENCE_MILLIS);
		}
		catch (IOException ex) {
			this.socket.close();
			throw ex;
		}
	}

	/** Sends a request and reads whatever frame comes next. */
	ClassicFrame ask(String type, Map<String, String> payload) throws IOException {
		send(type, payload);
		return read();
	}

	/** Sends a request, of which the answer is read later or never. */
	void send(String type, Map<String, String> payload) throws IOException {
		this.socket.getOutputStream().write(ClassicFrame.encode(type, payload));
	}

	/** Reads one frame. The original waits for it for ever, which no test should. */
	ClassicFrame read() throws IOException {
		try {
			return ClassicFrame.read(this.socket.getInputStream());
		}
		catch (SocketTimeoutException ex) {
			throw new AssertionError("The classic client hangs: the server does not answer.", ex);
		}
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
