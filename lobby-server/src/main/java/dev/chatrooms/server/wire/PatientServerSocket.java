package dev.chatrooms.server.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server socket that outlives a moment without file descriptors. The framework takes
 * any failure to accept for the end of the socket, and the port would be dead for good.
 */
final class PatientServerSocket extends ServerSocket {

	private static final Logger log = LoggerFactory.getLogger("dev.chatrooms.server.connections");

	private static final long PAUSE_NANOS = 50_000_000L;

	private boolean complained;

	PatientServerSocket(int port, int backlog, @Nullable InetAddress address) throws IOException {
		super(port, backlog, address);
	}

	@Override
	public Socket accept() throws IOException {
		while (true) {
			try {
				Socket socket = super.accept();
				this.complained = false;
				return socket;
			}
			catch (IOException ex) {
				if (isClosed()) {
					throw ex;
				}
				if (!this.complained) {
					this.complained = true;
					log.warn("Port {} cannot accept connections for now: {}", getLocalPort(), ex.getMessage());
				}
				LockSupport.parkNanos(PAUSE_NANOS);
			}
		}
	}

}
