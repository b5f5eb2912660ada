package dev.chatrooms.client.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;

/**
 * A server that could not be reached; the message says why, without naming the server.
 */
public class UnreachableException extends IOException {

	private static final long serialVersionUID = 1L;

	/** Says why in words that go on after "Cannot reach it:". */
	public UnreachableException(String reason) {
		super(reason);
	}

	static UnreachableException because(IOException ex) {
		UnreachableException unreachable = new UnreachableException(reason(ex));
		unreachable.initCause(ex);
		return unreachable;
	}

	private static String reason(IOException ex) {
		if (ex instanceof UnknownHostException) {
			return "there is no host of that name.";
		}
		if (ex instanceof SocketTimeoutException) {
			return "no answer came within " + FrameConnection.CONNECT_TIMEOUT.toSeconds() + " s.";
		}
		if (ex instanceof NoRouteToHostException) {
			return "there is no way to that host.";
		}
		if (ex instanceof ConnectException) {
			return "nobody answers there. Is the server running?";
		}
		if (ex instanceof SSLException) {
			return "no TLS connection could be made (" + ex.getMessage() + ").";
		}
		return "the connection failed (" + ex.getMessage() + ").";
	}

}
