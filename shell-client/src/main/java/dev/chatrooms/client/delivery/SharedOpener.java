package dev.chatrooms.client.delivery;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.chatrooms.protocol.GroupKeys;
import dev.chatrooms.seal.RejectedDatagramException;
import org.jspecify.annotations.Nullable;

/**
 * Opens each datagram once for all visits of one room in this program. Those who come
 * second get the same answer; that a datagram is a replay is then known by its numbers
 * only. Thread-safe.
 */
public final class SharedOpener implements GroupOpener {

	/** Datagrams that some visits may not have got yet. */
	private static final int REMEMBERED = 4096;

	private final KeyRing ring = new KeyRing();

	private final Map<ByteBuffer, Opened> opened = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Opened> eldest) {
			return size() > REMEMBERED;
		}

	};

	private @Nullable GroupKeys newest;

	/** The datagram that most visits ask for now, mostly as one array for all of them. */
	private byte @Nullable [] latest;

	private @Nullable Opened latestOpened;

	/** Does nothing if another visit has brought this key already. */
	@Override
	public synchronized void renew(GroupKeys keys) throws InvalidKeyException {
		GroupKeys known = this.newest;
		if (known == null || keys.epoch() > known.epoch()
				|| (keys.epoch() == known.epoch() && keys.key() > known.key())) {
			this.ring.renew(keys);
			this.newest = keys;
		}
	}

	@Override
	public synchronized Opened open(byte[] datagram) throws RejectedDatagramException {
		Opened known = this.latestOpened;
		if (known == null || !Arrays.equals(datagram, this.latest)) {
			known = this.opened.get(ByteBuffer.wrap(datagram));
			known = (known != null) ? known : openFirst(datagram);
			this.latest = datagram;
			this.latestOpened = known;
		}
		return known;
	}

	private Opened openFirst(byte[] datagram) throws RejectedDatagramException {
		Opened result = this.ring.open(datagram);
		this.opened.put(ByteBuffer.wrap(datagram), result);
		return result;
	}

}
