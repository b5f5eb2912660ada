package dev.chatrooms.server.wire;

import java.net.InetAddress;

/**
 * The address of this host on which lobby and rooms listen.
 *
 * @param address one interface, or the wildcard for all
 */
public record ListenAddress(InetAddress address) {

	/** Whether only programs on this host can connect. */
	public boolean isLoopbackOnly() {
		return this.address.isLoopbackAddress();
	}

	/** Whether it stands for all interfaces. */
	public boolean isWildcard() {
		return this.address.isAnyLocalAddress();
	}

}
