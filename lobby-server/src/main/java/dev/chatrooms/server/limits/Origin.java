package dev.chatrooms.server.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * Whoever is behind an address, as limits see them: an IPv4 address, or an IPv6 network
 * of 64 bits, because its owner can use all addresses in it.
 *
 * @param kind what the bits are
 * @param bits the address, or as much of it as counts
 */
public record Origin(Kind kind, long bits) {

	/** The origin of an address. */
	public static Origin of(InetAddress address) {
		ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
		if (!(address instanceof Inet6Address)) {
			return new Origin(Kind.ADDRESS, bytes.getInt());
		}
		// All hosts on a link share the first half; the second one tells them apart.
		return address.isLinkLocalAddress() ? new Origin(Kind.HOST_ON_LINK, bytes.getLong(Long.BYTES))
				: new Origin(Kind.NETWORK, bytes.getLong());
	}

	/** What the bits are. */
	public enum Kind {

		/** An IPv4 address. */
		ADDRESS,

		/** The first half of an IPv6 address. */
		NETWORK,

		/** The second half of a link-local IPv6 address. */
		HOST_ON_LINK

	}

}
