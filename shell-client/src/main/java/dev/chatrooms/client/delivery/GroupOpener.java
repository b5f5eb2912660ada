package dev.chatrooms.client.delivery;

import java.security.InvalidKeyException;
import java.util.List;

import dev.chatrooms.protocol.GroupKeys;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.seal.RejectedDatagramException;

/**
 * Opens and verifies the datagrams of one room's group. Verifying is dear, so a program
 * with many members of one room lets them share one, see {@link SharedOpener}.
 */
public interface GroupOpener {

	/**
	 * A new key; datagrams under the one before it are opened still, since some may be on
	 * their way.
	 * @throws InvalidKeyException if it is none
	 */
	void renew(GroupKeys keys) throws InvalidKeyException;

	/**
	 * What a datagram says.
	 * @throws RejectedDatagramException if it is not to be believed
	 */
	Opened open(byte[] datagram) throws RejectedDatagramException;

	/** One for a single visitor, used by one thread at a time. */
	static GroupOpener ofOneVisit() {
		return new KeyRing();
	}

	/**
	 * A genuine datagram.
	 *
	 * @param newest whether it was sealed with the newest key
	 * @param frames what it carries, without what this program does not know
	 */
	record Opened(boolean newest, List<Payload> frames) {

	}

}
