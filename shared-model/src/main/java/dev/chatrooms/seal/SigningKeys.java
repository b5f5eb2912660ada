package dev.chatrooms.seal;

import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;

/**
 * The Ed25519 keys with which a server signs its datagrams. Members get the public one
 * over TCP and believe no other.
 */
public final class SigningKeys {

	private static final String ED25519 = "Ed25519";

	private SigningKeys() {
	}

	/** A new pair. */
	public static KeyPair generate() {
		try {
			return KeyPairGenerator.getInstance(ED25519).generateKeyPair();
		}
		catch (NoSuchAlgorithmException ex) {
			throw missing(ex);
		}
	}

	/** The public key as it travels: X.509, 44 bytes. */
	public static byte[] encode(PublicKey key) {
		return key.getEncoded();
	}

	/**
	 * The public key that came.
	 * @throws InvalidKeyException if the bytes are no key that can verify
	 */
	public static PublicKey decode(byte[] encoded) throws InvalidKeyException {
		try {
			PublicKey key = KeyFactory.getInstance(ED25519).generatePublic(new X509EncodedKeySpec(encoded));
			signature().initVerify(key);
			return key;
		}
		catch (InvalidKeySpecException ex) {
			throw new InvalidKeyException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw missing(ex);
		}
	}

	static Signature signature() {
		try {
			return Signature.getInstance(ED25519);
		}
		catch (NoSuchAlgorithmException ex) {
			throw missing(ex);
		}
	}

	private static IllegalStateException missing(NoSuchAlgorithmException ex) {
		return new IllegalStateException("Every JDK has Ed25519", ex);
	}

}
