package dev.chatrooms.seal;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.Signature;

/**
 * Signs with a server's Ed25519 key (RFC 8032). An interface, because the JDK takes a
 * millisecond for each signature and other libraries a twentieth of that.
 */
@FunctionalInterface
public interface Signer {

	/** Signs the first bytes of a datagram and writes the 64 bytes right behind them. */
	void sign(byte[] datagram, int length);

	/**
	 * Signs as the JDK does, for one thread at a time.
	 * @throws IllegalArgumentException if that is no Ed25519 key
	 */
	static Signer ofJdk(PrivateKey key) {
		Signature signature = SigningKeys.signature();
		try {
			signature.initSign(key);
		}
		catch (InvalidKeyException ex) {
			throw new IllegalArgumentException("Not an Ed25519 key.", ex);
		}
		return (datagram, length) -> {
			try {
				signature.update(datagram, 0, length);
				signature.sign(datagram, length, DatagramLayout.SIGNATURE);
			}
			catch (GeneralSecurityException ex) {
				throw new IllegalStateException("A key that was good is so no longer", ex);
			}
		};
	}

}
