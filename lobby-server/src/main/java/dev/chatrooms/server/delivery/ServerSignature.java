package dev.chatrooms.server.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;

import dev.chatrooms.seal.Signer;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

import org.springframework.stereotype.Component;

/**
 * With what this process signs its datagrams, so that no member can pass for the server.
 * Never stored: members get the public half on their own connections. Signed by Bouncy
 * Castle, because the JDK takes twenty times as long. Thread-safe.
 */
@Component
public class ServerSignature implements Signer {

	private final byte[] secret;

	private final byte[] known;

	private final String verify;

	ServerSignature() {
		Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(new SecureRandom());
		Ed25519PublicKeyParameters half = key.generatePublicKey();
		this.secret = key.getEncoded();
		this.known = half.getEncoded();
		try {
			this.verify = Base64.getEncoder()
				.encodeToString(SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(half).getEncoded());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void sign(byte[] datagram, int length) {
		Ed25519.sign(this.secret, 0, this.known, 0, datagram, 0, length, datagram, length);
	}

	/** The public half as frames carry it: X.509 in Base64. */
	String verify() {
		return this.verify;
	}

}
