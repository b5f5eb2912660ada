package dev.chatrooms.seal;

import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;

import dev.chatrooms.seal.RejectedDatagramException.Reason;

/**
 * Opens the datagrams of one key of a room, each at most once. The checks go from cheap
 * to dear, so that a flood of rubbish costs little, and only a datagram that passed them
 * all is remembered: forgeries cannot make the genuine ones look old. Used by one thread
 * at a time.
 */
public final class DatagramOpener {

	private final GroupKey key;

	private final GroupCipher cipher;

	private final PublicKey verify;

	private final Signature signature;

	private final ReplayWindow window;

	/**
	 * @param verify the server's Ed25519 key, see {@link SigningKeys#decode}
	 * @param floor datagrams that count lower are old, at least 0
	 */
	public DatagramOpener(GroupKey key, PublicKey verify, long floor) {
		this.key = key;
		this.cipher = new GroupCipher(key);
		this.verify = verify;
		this.signature = SigningKeys.signature();
		this.window = new ReplayWindow(floor);
		startSignature();
	}

	/**
	 * The content of a datagram.
	 * @param datagram the buffer into which it was received; longer than 1200 bytes, or
	 * what was cut off goes unnoticed
	 * @param length how much of the buffer is the datagram
	 * @throws RejectedDatagramException if it is to be dropped; nothing has changed then
	 */
	public byte[] open(byte[] datagram, int length) throws RejectedDatagramException {
		DatagramHeader header = DatagramHeader.read(datagram, length);
		check(header.room() == this.key.room() && header.epoch() == this.key.epoch(), Reason.OTHER_ROOM);
		check(header.key() == this.key.number(), Reason.OTHER_KEY);
		check(this.window.isNew(header.counter()), Reason.REPLAYED);
		int signed = length - DatagramLayout.SIGNATURE;
		byte[] content = this.cipher.decrypt(header.counter(), datagram, signed);
		check(isSigned(datagram, signed), Reason.NOT_SIGNED);
		this.window.mark(header.counter());
		return content;
	}

	private boolean isSigned(byte[] datagram, int signed) {
		try {
			this.signature.update(datagram, 0, signed);
			return this.signature.verify(datagram, signed, DatagramLayout.SIGNATURE);
		}
		catch (SignatureException ex) {
			// Without a new start the JDK would verify the next one together with this.
			startSignature();
			return false;
		}
	}

	private void startSignature() {
		try {
			this.signature.initVerify(this.verify);
		}
		catch (InvalidKeyException ex) {
			throw new IllegalArgumentException("Not an Ed25519 key.", ex);
		}
	}

	private static void check(boolean passed, Reason reason) throws RejectedDatagramException {
		if (!passed) {
			throw new RejectedDatagramException(reason);
		}
	}

}
