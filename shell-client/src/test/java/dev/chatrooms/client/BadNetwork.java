package dev.chatrooms.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A network on which datagrams are lost, come twice and overtake each other. It knows no
 * time: what is late comes behind some of those that follow it. The same seed does the
 * same. Thread-safe.
 */
public final class BadNetwork {

	private static final int DOUBLED_PERCENT = 20;

	private static final int LATE_PERCENT = 20;

	private static final int MOST_OVERTAKING = 8;

	private final Random random;

	private final int lossPercent;

	private final List<Late> late = new ArrayList<>();

	/** Good but for what overtakes and comes twice, if nothing is lost. */
	public BadNetwork(long seed, int lossPercent) {
		this.random = new Random(seed);
		this.lossPercent = lossPercent;
	}

	/** What arrives when this is sent, which need not be this. */
	public synchronized List<byte[]> carry(byte[] datagram) {
		List<Late> before = List.copyOf(this.late);
		this.late.clear();
		List<byte[]> arriving = new ArrayList<>();
		do {
			if (!isIn(this.lossPercent)) {
				delay(new Late(datagram, isIn(LATE_PERCENT) ? 1 + this.random.nextInt(MOST_OVERTAKING) : 0), arriving);
			}
		}
		while (isIn(DOUBLED_PERCENT));
		before.forEach(other -> delay(new Late(other.datagram(), other.overtaking() - 1), arriving));
		return arriving;
	}

	private void delay(Late datagram, List<byte[]> arriving) {
		if (datagram.overtaking() == 0) {
			arriving.add(datagram.datagram());
		}
		else {
			this.late.add(datagram);
		}
	}

	private boolean isIn(int percent) {
		return this.random.nextInt(100) < percent;
	}

	private record Late(byte[] datagram, int overtaking) {

	}

}
