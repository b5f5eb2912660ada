package dev.chatrooms.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.KeyPair;
import java.util.Base64;

import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.GroupKeys;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.seal.DatagramSealer;
import dev.chatrooms.seal.GroupKey;
import dev.chatrooms.seal.Signer;
import dev.chatrooms.seal.SigningKeys;

/**
 * The keys of a room, and what it says under the newest of them.
 */
public final class SealedRoom {

	private static final KeyPair SIGNING = SigningKeys.generate();

	private static final long ROOM = 7;

	private GroupKey key;

	private DatagramSealer sealer;

	/** A room with its first key. */
	public SealedRoom() {
		renew(1);
	}

	/** The next key. */
	public GroupKeys renew() {
		renew(this.key.number() + 1);
		return keys();
	}

	private void renew(int number) {
		this.key = GroupKey.random(ROOM, 1, number);
		this.sealer = new DatagramSealer(this.key, Signer.ofJdk(SIGNING.getPrivate()));
	}

	/** The newest key as members get it. */
	public GroupKeys keys() {
		return new GroupKeys(ROOM, 1, this.key.number(), base64(this.key.secret()), base64(this.key.salt()),
				base64(SigningKeys.encode(SIGNING.getPublic())), this.sealer.nextCounter());
	}

	/** A datagram with these frames. */
	public byte[] seal(Payload... frames) throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		for (Payload frame : frames) {
			content.write(FrameCodec.encode(frame));
		}
		return this.sealer.seal(content.toByteArray());
	}

	private static String base64(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

}
