package dev.chatrooms.server.delivery;

import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Leases multicast addresses. No two leases share a group or a port: sockets on one port
 * hear each other's groups, and make each other's datagrams dear. Thread-safe.
 */
@Component
@EnableConfigurationProperties(MulticastProperties.class)
public class AddressPool {

	private final MulticastProperties properties;

	private final BitSet leased = new BitSet();

	private int next;

	AddressPool(MulticastProperties properties) {
		this.properties = properties;
		// Anywhere, so that two lobbies on one network hardly ever share a group.
		this.next = ThreadLocalRandom.current().nextInt(size());
	}

	/** An address that nobody has, or nothing when all are leased. */
	public synchronized Optional<GroupAddress> lease() {
		int size = size();
		if (this.leased.cardinality() == size) {
			return Optional.empty();
		}
		// Going round, so that late datagrams of a closed room find nobody.
		int index = this.leased.nextClearBit(this.next);
		if (index >= size) {
			index = this.leased.nextClearBit(0);
		}
		this.leased.set(index);
		this.next = (index + 1) % size;
		return Optional
			.of(new GroupAddress(this.properties.range().group(index), this.properties.ports().first() + index));
	}

	private int size() {
		return Math.min(this.properties.range().size(), this.properties.ports().size());
	}

	/** Gives an address back. */
	public synchronized void release(GroupAddress address) {
		this.leased.clear(address.port() - this.properties.ports().first());
	}

}
