package dev.chatrooms.seal;

/**
 * Where things are in a sealed datagram, in bytes. <pre>
 * | header 32 | content, encrypted | tag 16 | signature 64 |
 * '-- authenticated by the tag ----'        |
 * '-- signed -------------------------------'
 * </pre>
 */
final class DatagramLayout {

	/** The largest datagram: it passes every network of today in one piece. */
	static final int LARGEST = 1200;

	static final int HEADER = 32;

	/** Of AES-GCM. */
	static final int TAG = 16;

	/** Of Ed25519. */
	static final int SIGNATURE = 64;

	static final int SMALLEST = HEADER + TAG + SIGNATURE;

	private DatagramLayout() {
	}

}
