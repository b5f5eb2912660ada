package dev.chatrooms.client.wire;

/**
 * Where a lobby or a room listens.
 *
 * @param host name or address
 * @param port TCP port
 */
public record ServerAddress(String host, int port) {

	/** As people write it, such as {@code localhost:50000}. */
	@Override
	public String toString() {
		return ((this.host.indexOf(':') >= 0) ? "[" + this.host + "]" : this.host) + ":" + this.port;
	}

}
