package dev.chatrooms.seal;

import java.security.SecureRandom;

/**
 * The key that a room shares with its members. It is made fresh whenever a room opens or
 * somebody must no longer read along, and is never stored: counters start at zero with
 * each key, so a key that came back would repeat its nonces.
 *
 * @param room the number of the room
 * @param epoch how often the room had been opened
 * @param number which key it is in this epoch, rising
 * @param secret the AES-256 key, 32 bytes
 * @param salt the first 4 bytes of every nonce
 */
public record GroupKey(long room, long epoch, int number, byte[] secret, byte[] salt) {

	/** Bytes of a secret. */
	public static final int SECRET = 32;

	/** Bytes of a salt. */
	public static final int SALT = 4;

	private static final SecureRandom RANDOM = new SecureRandom();

	public GroupKey {
		if (secret.length != SECRET || salt.length != SALT) {
			throw new IllegalArgumentException("A key has " + SECRET + " bytes and its salt has " + SALT + ".");
		}
		secret = secret.clone();
		salt = salt.clone();
	}

	/** A key that nobody can guess. */
	public static GroupKey random(long room, long epoch, int number) {
		byte[] secret = new byte[SECRET];
		byte[] salt = new byte[SALT];
		RANDOM.nextBytes(secret);
		RANDOM.nextBytes(salt);
		return new GroupKey(room, epoch, number, secret, salt);
	}

	@Override
	public byte[] secret() {
		return this.secret.clone();
	}

	@Override
	public byte[] salt() {
		return this.salt.clone();
	}

	/** Without the secret. */
	@Override
	public String toString() {
		return "GroupKey[" + this.room + " " + this.epoch + "/" + this.number + "]";
	}

}
