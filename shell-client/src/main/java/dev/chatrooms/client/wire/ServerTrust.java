package dev.chatrooms.client.wire;

import dev.chatrooms.model.Fingerprint;

/**
 * Decides whether a server is the one it should be, by the fingerprint of the key that it
 * has proved to own. Called before anything is said to it, on the thread that connects.
 */
@FunctionalInterface
public interface ServerTrust {

	/**
	 * Returns if the server is trusted.
	 * @throws UntrustedServerException if it is not; nothing is said to it then
	 */
	void examine(ServerAddress server, Fingerprint shown) throws UntrustedServerException;

	/**
	 * Whether a server that uses TLS was met at that address: then nothing is said there
	 * in clear text, also on this computer.
	 * @throws UntrustedServerException if that cannot be told
	 */
	default boolean isKnown(ServerAddress server) throws UntrustedServerException {
		return false;
	}

	/**
	 * Trusts whoever shows that fingerprint, wherever it is: a room belongs to its lobby.
	 */
	static ServerTrust inOwnerOf(Fingerprint expected) {
		return (server, shown) -> {
			if (!shown.equals(expected)) {
				throw new UntrustedServerException(
						"The server at %s shows the fingerprint %s, but it should be %s. Somebody else may be there."
							.formatted(server, shown, expected));
			}
		};
	}

}
