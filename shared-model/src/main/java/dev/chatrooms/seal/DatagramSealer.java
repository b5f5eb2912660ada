package dev.chatrooms.seal;

/**
 * Makes the datagrams of one key of a room: encrypts them for those who hold the key and
 * signs them, because all of those could encrypt as well. Used by one thread at a time.
 */
public final class DatagramSealer {

	/** The most bytes of content. */
	public static final int MAX_CONTENT = DatagramLayout.LARGEST - DatagramLayout.SMALLEST;

	private final GroupKey key;

	private final GroupCipher cipher;

	private final Signer signer;

	private long counter;

	/**
	 * @param key that no other sealer has: two would repeat each other's nonces
	 * @param signer holds the server's key
	 */
	public DatagramSealer(GroupKey key, Signer signer) {
		this.key = key;
		this.cipher = new GroupCipher(key);
		this.signer = signer;
	}

	/**
	 * The datagram with this content; each call takes the next counter.
	 * @throws IllegalArgumentException if the content is longer than {@link #MAX_CONTENT}
	 */
	public byte[] seal(byte[] content) {
		if (content.length > MAX_CONTENT) {
			throw new IllegalArgumentException("A datagram holds " + MAX_CONTENT + " bytes.");
		}
		byte[] datagram = new byte[DatagramLayout.SMALLEST + content.length];
		long count = this.counter++;
		new DatagramHeader(this.key.room(), this.key.epoch(), this.key.number(), count).writeTo(datagram);
		this.cipher.encrypt(count, content, datagram);
		this.signer.sign(datagram, datagram.length - DatagramLayout.SIGNATURE);
		return datagram;
	}

	/** What the next datagram will count: who gets the key now may refuse lower ones. */
	public long nextCounter() {
		return this.counter;
	}

}
