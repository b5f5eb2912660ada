package dev.chatrooms.shell.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * Whoever listens at the lobby's port and is no lobby, by the first it says when asked as
 * a web server is.
 *
 * @param banner its first bytes; empty if it says nothing
 */
record Stranger(String banner) {

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private static final int ENOUGH = 40;

	private static final byte[] QUESTION = "GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

	/** Asks on a connection of its own. */
	static Stranger at(Way way) throws Exception {
		TcpHop.Reached reached = way.need(TcpHop.Reached.class, "nobody could be connected to");
		InetSocketAddress address = new InetSocketAddress(reached.address(), way.lobby().port());
		try {
			return way.patience().within(() -> new Stranger(ask(address)));
		}
		catch (TimeoutException ex) {
			return new Stranger("");
		}
	}

	private static String ask(InetSocketAddress address) {
		byte[] bytes = new byte[ENOUGH];
		int length = 0;
		try (Socket socket = new Socket()) {
			socket.connect(address, (int) PATIENCE.toMillis());
			socket.setSoTimeout((int) PATIENCE.toMillis());
			socket.getOutputStream().write(QUESTION);
			InputStream in = socket.getInputStream();
			int count = in.read(bytes);
			length = Math.max(0, count);
		}
		catch (IOException ex) {
			// It says nothing.
		}
		return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
	}

	boolean isSilent() {
		return this.banner.isBlank();
	}

	/** What it is, as far as one can tell. */
	String words() {
		if (isSilent()) {
			return "what listens there says nothing";
		}
		if (this.banner.startsWith("HTTP/")) {
			return "a web server listens there";
		}
		if (this.banner.startsWith("SSH-")) {
			return "an ssh server listens there";
		}
		return "what listens there says \"" + this.banner.lines().findFirst().orElse("").strip() + "\"";
	}

}
