package dev.chatrooms.server.delivery;

/**
 * A multicast group and the UDP port that goes with it.
 *
 * @param group a dotted IPv4 address
 * @param port the UDP port
 */
public record GroupAddress(String group, int port) {

	@Override
	public String toString() {
		return this.group + ":" + this.port;
	}

}
