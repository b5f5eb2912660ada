package dev.chatrooms.server.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import dev.chatrooms.model.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Whether connections may use TLS, and which ones must. One port speaks both: peers on
 * this computer may use clear text, all others have to use TLS where it is offered.
 */
public final class TransportSecurity {

	private static final String[] PROTOCOLS = { "TLSv1.3" };

	private final @Nullable SSLContext context;

	private final @Nullable Fingerprint fingerprint;

	private TransportSecurity(@Nullable SSLContext context, @Nullable Fingerprint fingerprint) {
		this.context = context;
		this.fingerprint = fingerprint;
	}

	/** Clear text for everybody. */
	public static TransportSecurity none() {
		return new TransportSecurity(null, null);
	}

	/** TLS with the key and certificate of that context, and what people know it by. */
	public static TransportSecurity tls(SSLContext context, Fingerprint fingerprint) {
		return new TransportSecurity(context, fingerprint);
	}

	/** Whether a connection may begin with a TLS handshake. */
	public boolean offersTls() {
		return this.context != null;
	}

	/** What people know the server by, where TLS is offered. */
	public Optional<Fingerprint> fingerprint() {
		return Optional.ofNullable(this.fingerprint);
	}

	/** Whether a peer with that address may do without TLS. */
	boolean allowsClearText(InetAddress peer) {
		return !offersTls() || peer.isLoopbackAddress();
	}

	/**
	 * Puts TLS over a connection; the handshake is still to be made.
	 * @param consumed what has been read from the socket already
	 */
	SSLSocket secure(Socket socket, InputStream consumed) throws IOException {
		if (this.context == null) {
			throw new IllegalStateException("TLS is not offered");
		}
		SSLSocket tls = (SSLSocket) this.context.getSocketFactory().createSocket(socket, consumed, false);
		tls.setEnabledProtocols(PROTOCOLS);
		return tls;
	}

}
