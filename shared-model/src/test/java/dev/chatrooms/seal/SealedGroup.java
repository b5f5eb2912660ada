package dev.chatrooms.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;

import dev.chatrooms.seal.RejectedDatagramException.Reason;

/**
 * A room's key and the server's, for tests; making signing keys is the slow part.
 */
final class SealedGroup {

	static final KeyPair SERVER = SigningKeys.generate();

	static final KeyPair MEMBER = SigningKeys.generate();

	final GroupKey key = GroupKey.random(7, 3, 1);

	final DatagramSealer sealer = new DatagramSealer(this.key, Signer.ofJdk(SERVER.getPrivate()));

	final DatagramOpener opener = openerFrom(0);

	DatagramOpener openerFrom(long floor) {
		return new DatagramOpener(this.key, SERVER.getPublic(), floor);
	}

	byte[] seal(String content) {
		return this.sealer.seal(content.getBytes(StandardCharsets.UTF_8));
	}

	/** What a member that knows the key would make in the server's name. */
	byte[] forge(String content, long counter) {
		return make(MEMBER, content, counter);
	}

	/** A datagram out of turn. */
	byte[] make(KeyPair signing, String content, long counter) {
		byte[] text = content.getBytes(StandardCharsets.UTF_8);
		byte[] datagram = new byte[DatagramLayout.SMALLEST + text.length];
		new DatagramHeader(this.key.room(), this.key.epoch(), this.key.number(), counter).writeTo(datagram);
		new GroupCipher(this.key).encrypt(counter, text, datagram);
		int signed = datagram.length - DatagramLayout.SIGNATURE;
		try {
			Signature signature = SigningKeys.signature();
			signature.initSign(signing.getPrivate());
			signature.update(datagram, 0, signed);
			signature.sign(datagram, signed, DatagramLayout.SIGNATURE);
		}
		catch (GeneralSecurityException ex) {
			throw new AssertionError(ex);
		}
		return datagram;
	}

	String open(byte[] datagram) {
		try {
			return new String(this.opener.open(datagram, datagram.length), StandardCharsets.UTF_8);
		}
		catch (RejectedDatagramException ex) {
			throw new AssertionError("Rejected: " + ex.reason(), ex);
		}
	}

	Reason reasonToReject(byte[] datagram) {
		return reasonToReject(this.opener, datagram);
	}

	static Reason reasonToReject(DatagramOpener opener, byte[] datagram) {
		try {
			opener.open(datagram, datagram.length);
		}
		catch (RejectedDatagramException ex) {
			return ex.reason();
		}
		throw new AssertionError("It was opened");
	}

}
