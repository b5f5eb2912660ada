package dev.chatrooms.client.room;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.InvalidKeyException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import dev.chatrooms.client.delivery.GroupOpener;
import dev.chatrooms.client.delivery.GroupOpener.Opened;
import dev.chatrooms.client.delivery.GroupReceiver;
import dev.chatrooms.client.delivery.GroupReceiver.Membership;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.GroupKeys;
import dev.chatrooms.seal.RejectedDatagramException;
import dev.chatrooms.seal.RejectedDatagramException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A visit's ear at the group of its room: joined when the room hands out a key, deaf
 * while the connection is cut. Not thread-safe.
 */
final class GroupEar {

	/** Nothing else is looked up: a name would keep the reading thread waiting. */
	private static final Pattern GROUP = Pattern
		.compile("(22[4-9]|23\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");

	private static final int LAST_PORT = 65_535;

	private final GroupOpener opener;

	private final @Nullable GroupReceiver receiver;

	private final Consumer<byte[]> listener;

	private final Map<Reason, Long> dropped = new EnumMap<>(Reason.class);

	private @Nullable InetSocketAddress group;

	private @Nullable Membership membership;

	/**
	 * An ear that hears nothing yet.
	 * @param receiver hears for it, or nothing for that of the process
	 */
	GroupEar(GroupOpener opener, @Nullable GroupReceiver receiver, Consumer<byte[]> listener) {
		this.opener = opener;
		this.receiver = receiver;
		this.listener = listener;
	}

	/**
	 * Takes a key and listens.
	 * @throws IOException if the group cannot be heard here; the message says why
	 */
	void renew(GroupKeys keys, Admission admission, InetAddress local) throws IOException {
		String address = admission.group();
		Integer port = admission.groupPort();
		if (address == null || port == null) {
			throw new IOException("the room names no group");
		}
		try {
			this.opener.renew(keys);
		}
		catch (InvalidKeyException ex) {
			throw new IOException("the room's key cannot be used", ex);
		}
		if (this.membership == null) {
			InetSocketAddress place = place(address, port);
			GroupReceiver hearing = (this.receiver != null) ? this.receiver : GroupReceiver.ofProcess();
			this.membership = hearing.join(place, local, this.listener);
			this.group = place;
		}
	}

	private static InetSocketAddress place(String address, int port) throws IOException {
		if (!GROUP.matcher(address).matches() || port < 1 || port > LAST_PORT) {
			throw new IOException("the room names a group that cannot be");
		}
		return new InetSocketAddress(InetAddress.getByName(address), port);
	}

	/** Opens a datagram, if it is genuine and somebody listens still. */
	Optional<Opened> open(byte[] datagram) {
		if (this.membership == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(this.opener.open(datagram));
		}
		catch (RejectedDatagramException ex) {
			this.dropped.merge(ex.reason(), 1L, Long::sum);
			return Optional.empty();
		}
	}

	/** Listens no more, until there is a key again. */
	void leave() {
		Membership current = this.membership;
		this.membership = null;
		this.group = null;
		if (current != null) {
			current.close();
		}
	}

	/** The group that is heard, if one is. */
	@Nullable InetSocketAddress group() {
		return this.group;
	}

	/** On which interface, and with which buffer. */
	@Nullable Membership membership() {
		return this.membership;
	}

	/** Datagrams that were not believed, by reason. */
	Map<Reason, Long> dropped() {
		return Map.copyOf(this.dropped);
	}

}
