package dev.chatrooms.server.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a bad network would do to datagrams, done on purpose and the same way each time,
 * so that an operator, or a test, can see what members make of it. Not thread-safe.
 */
public final class BadNetwork {

	private static final int PERCENT = 100;

	/** One in that many datagrams is doubled, and as many come late. */
	private static final int TROUBLE = 20;

	private final int lossPercent;

	private final Random random;

	private byte[] late = new byte[0];

	/**
	 * A network that loses so many of a hundred datagrams; if it loses any, it also
	 * doubles some and lets others overtake each other.
	 */
	public BadNetwork(int lossPercent, long seed) {
		this.lossPercent = lossPercent;
		this.random = new Random(seed);
	}

	/** What gets through of what is sent. */
	public List<byte[]> pass(List<byte[]> sent) {
		if (this.lossPercent == 0 || sent.isEmpty()) {
			return sent;
		}
		List<byte[]> through = new ArrayList<>();
		for (byte[] datagram : sent) {
			if (this.random.nextInt(PERCENT) < this.lossPercent) {
				continue;
			}
			if (this.late.length == 0 && this.random.nextInt(TROUBLE) == 0) {
				this.late = datagram;
				continue;
			}
			through.add(datagram);
			if (this.random.nextInt(TROUBLE) == 0) {
				through.add(datagram);
			}
			if (this.late.length > 0) {
				through.add(this.late);
				this.late = new byte[0];
			}
		}
		return through;
	}

}
