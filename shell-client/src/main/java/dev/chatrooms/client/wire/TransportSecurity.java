package dev.chatrooms.client.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

import dev.chatrooms.model.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * What protects a connection: TLS with a server that is trusted, or nothing, which is
 * enough for programs on one computer and is used for them only.
 */
public final class TransportSecurity {

	private final @Nullable ServerTrust trust;

	private TransportSecurity(@Nullable ServerTrust trust) {
		this.trust = trust;
	}

	/** Nothing; connecting to another host fails. */
	public static TransportSecurity clearText() {
		return new TransportSecurity(null);
	}

	/** TLS, if the server is trusted. */
	public static TransportSecurity tls(ServerTrust trust) {
		return new TransportSecurity(trust);
	}

	/** Whether a server at that address may be spoken to. */
	boolean isEnoughFor(InetAddress server) {
		return this.trust != null || server.isLoopbackAddress();
	}

	/**
	 * Protects a connection that stands; blocks until the handshake is over.
	 * @throws UntrustedServerException if the server is not trusted
	 */
	Carrier protect(Socket socket, ServerAddress server, Duration patience) throws IOException {
		if (this.trust == null) {
			return new Carrier(socket, socket.getInputStream(), socket.getOutputStream(), null);
		}
		socket.setSoTimeout((int) patience.toMillis());
		SSLSocket tls = (SSLSocket) Tls.CONTEXT.getSocketFactory()
			.createSocket(socket, server.host(), server.port(), false);
		tls.startHandshake();
		Fingerprint shown = Fingerprint.of(tls.getSession().getPeerCertificates()[0].getPublicKey());
		this.trust.examine(server, shown);
		socket.setSoTimeout(0);
		return new Carrier(socket, tls.getInputStream(), tls.getOutputStream(), shown);
	}

	/** Made when it is first needed: clear text starts the sooner without it. */
	private static final class Tls {

		private static final SSLContext CONTEXT = context();

		private static SSLContext context() {
			try {
				SSLContext context = SSLContext.getInstance("TLSv1.3");
				context.init(null, new TrustManager[] { new DecidesLater() }, null);
				return context;
			}
			catch (GeneralSecurityException ex) {
				throw new IllegalStateException("Every Java has TLS", ex);
			}
		}

	}

	/**
	 * Lets any certificate pass, because {@link ServerTrust} examines its key after the
	 * handshake: only then the server has proved to own it, and nothing has been said
	 * yet.
	 */
	private static final class DecidesLater extends X509ExtendedTrustManager {

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type) {
		}

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
		}

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
		}

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type) {
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return new X509Certificate[0];
		}

	}

}
