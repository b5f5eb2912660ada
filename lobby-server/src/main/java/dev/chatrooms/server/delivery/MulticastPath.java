package dev.chatrooms.server.delivery;

import dev.chatrooms.server.wire.ListenAddress;
import org.jspecify.annotations.Nullable;

/**
 * How datagrams leave, or do not leave, this host.
 *
 * @param interfaceAddress address of the interface to send on, or nothing for the one the
 * routing table names
 * @param ttl routers to pass; 0 stays on this host
 */
public record MulticastPath(@Nullable String interfaceAddress, int ttl) {

	/**
	 * The path for protocol 2: the interface of the lobby, or the one the operator names.
	 */
	public static MulticastPath of(ListenAddress listen, MulticastProperties properties) {
		String chosen = properties.networkInterface();
		if (chosen == null && !listen.isWildcard()) {
			chosen = listen.address().getHostAddress();
		}
		return new MulticastPath(chosen, listen.isLoopbackOnly() ? 0 : properties.ttl());
	}

	/** The same reach over whatever interface the routing table names, for classic. */
	public MulticastPath routed() {
		return new MulticastPath(null, this.ttl);
	}

}
