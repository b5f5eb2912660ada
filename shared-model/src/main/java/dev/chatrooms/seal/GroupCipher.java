package dev.chatrooms.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import dev.chatrooms.seal.RejectedDatagramException.Reason;

/**
 * AES-256-GCM between the header of a datagram and its signature. The nonce is the salt
 * of the key and the counter, and the header is authenticated along. Not thread-safe.
 */
final class GroupCipher {

	private static final int TAG_BITS = DatagramLayout.TAG * Byte.SIZE;

	private final SecretKey secret;

	private final ByteBuffer nonce = ByteBuffer.allocate(GroupKey.SALT + Long.BYTES);

	private final Cipher cipher;

	GroupCipher(GroupKey key) {
		this.secret = new SecretKeySpec(key.secret(), "AES");
		this.nonce.put(0, key.salt());
		try {
			this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has AES-GCM", ex);
		}
	}

	/** Puts content and tag behind the header that the datagram has already. */
	void encrypt(long counter, byte[] content, byte[] datagram) {
		try {
			start(Cipher.ENCRYPT_MODE, counter, datagram);
			this.cipher.doFinal(content, 0, content.length, datagram, DatagramLayout.HEADER);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("A nonce was used twice or the buffer is short", ex);
		}
	}

	/**
	 * The content, of a datagram that ends with its tag here.
	 * @param end where the tag ends
	 * @throws RejectedDatagramException if the tag does not fit
	 */
	byte[] decrypt(long counter, byte[] datagram, int end) throws RejectedDatagramException {
		try {
			start(Cipher.DECRYPT_MODE, counter, datagram);
			return this.cipher.doFinal(datagram, DatagramLayout.HEADER, end - DatagramLayout.HEADER);
		}
		catch (AEADBadTagException ex) {
			throw new RejectedDatagramException(Reason.NOT_SEALED);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Nothing else can go wrong", ex);
		}
	}

	private void start(int mode, long counter, byte[] datagram)
			throws InvalidKeyException, InvalidAlgorithmParameterException {
		this.nonce.putLong(GroupKey.SALT, counter);
		this.cipher.init(mode, this.secret, new GCMParameterSpec(TAG_BITS, this.nonce.array()));
		this.cipher.updateAAD(datagram, 0, DatagramLayout.HEADER);
	}

}
