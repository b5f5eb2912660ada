package dev.chatrooms.server.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

import dev.chatrooms.model.Fingerprint;

/**
 * Opens TLS connections that trust anybody, and tells whom they reached.
 */
final class SecurePeers {

	private SecurePeers() {
	}

	/** Connects and completes the handshake. */
	static SSLSocket connect(InetAddress host, int port) throws IOException, GeneralSecurityException {
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, new TrustManager[] { new Credulous() }, null);
		SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(host, port);
		socket.startHandshake();
		return socket;
	}

	/** The fingerprint that the other end showed. */
	static Fingerprint shown(SSLSocket socket) throws IOException {
		return Fingerprint.of(socket.getSession().getPeerCertificates()[0].getPublicKey());
	}

	private static final class Credulous extends X509ExtendedTrustManager {

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
		}

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
		}

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type) {
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type) {
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return new X509Certificate[0];
		}

	}

}
