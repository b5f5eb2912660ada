package dev.chatrooms.protocol;

/**
 * What a member needs to open the datagrams of its room's group. The first comes after
 * entry, another whenever the key changes; who has shown with {@link Feed} that it holds
 * the newest may be fed by multicast.
 *
 * @param room the number of the room in the headers of its datagrams
 * @param epoch how often the room had been opened
 * @param key the number of this key, rising within the epoch
 * @param secret the AES-256 key, 32 bytes in Base64
 * @param salt the first 4 bytes of every nonce, in Base64
 * @param verify the server's Ed25519 public key, X.509 in Base64
 * @param counter datagrams that count lower are old
 */
public record GroupKeys(long room, long epoch, int key, String secret, String salt, String verify,
		long counter) implements Reply {

	/** Without the secret. */
	@Override
	public String toString() {
		return "GroupKeys[" + this.room + " " + this.epoch + "/" + this.key + "]";
	}

}
