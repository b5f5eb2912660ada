package dev.chatrooms.client.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;

import dev.chatrooms.model.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * What carries the bytes of a connection, protected or not.
 *
 * @param socket the TCP socket below; closing it ends the connection without waiting
 * @param in what comes
 * @param out what goes
 * @param fingerprint of the server, if the connection is protected by TLS
 */
record Carrier(Socket socket, InputStream in, OutputStream out, @Nullable Fingerprint fingerprint) {

	/** Connects; blocks until the connection stands and the server is trusted. */
	static Carrier open(ServerAddress address, TransportSecurity security, Duration patience)
			throws UnreachableException {
		Socket socket = new Socket();
		try {
			InetSocketAddress target = new InetSocketAddress(address.host(), address.port());
			if (target.isUnresolved()) {
				throw new UnknownHostException(address.host());
			}
			if (!security.isEnoughFor(target.getAddress())) {
				throw new UnreachableException("it is on another host and does not use TLS.");
			}
			socket.setTcpNoDelay(true);
			socket.connect(target, (int) patience.toMillis());
			return security.protect(socket, address, patience);
		}
		catch (IOException ex) {
			close(socket);
			throw (ex instanceof UnreachableException known) ? known : UnreachableException.because(ex);
		}
	}

	InetAddress localAddress() {
		return this.socket.getLocalAddress();
	}

	void close() {
		close(this.socket);
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// It is closed as far as anybody can tell.
		}
	}

}
