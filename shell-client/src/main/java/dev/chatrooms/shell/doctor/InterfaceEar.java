package dev.chatrooms.shell.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.security.InvalidKeyException;
import java.util.ArrayList;
import java.util.List;

import dev.chatrooms.client.delivery.GroupOpener;
import dev.chatrooms.client.delivery.GroupReceiver;
import dev.chatrooms.client.delivery.GroupReceiver.Membership;
import dev.chatrooms.protocol.GroupKeys;
import dev.chatrooms.seal.DatagramHeader;
import dev.chatrooms.seal.RejectedDatagramException;
import org.jspecify.annotations.Nullable;

/**
 * One network interface that listens to a group, and what it hears of the server.
 */
final class InterfaceEar implements AutoCloseable {

	private final NetworkInterface network;

	private final GroupOpener opener = GroupOpener.ofOneVisit();

	private final List<Heard> heard = new ArrayList<>();

	private @Nullable Membership membership;

	private @Nullable String trouble;

	private InterfaceEar(NetworkInterface network) {
		this.network = network;
	}

	/** Listens, if the interface can. */
	static InterfaceEar at(NetworkInterface network, InetAddress address, InetSocketAddress group, GroupKeys keys)
			throws InvalidKeyException {
		InterfaceEar ear = new InterfaceEar(network);
		ear.opener.renew(keys);
		try {
			ear.membership = GroupReceiver.ofProcess().join(group, address, ear::receive);
		}
		catch (IOException ex) {
			ear.trouble = ex.getMessage();
		}
		return ear;
	}

	private synchronized void receive(byte[] datagram) {
		try {
			long counter = DatagramHeader.read(datagram, datagram.length).counter();
			this.opener.open(datagram);
			this.heard.add(new Heard(counter, System.nanoTime()));
		}
		catch (RejectedDatagramException ex) {
			// Whoever sent that was not the server.
		}
	}

	NetworkInterface network() {
		return this.network;
	}

	/** The datagrams of the server, so far. */
	synchronized List<Heard> heard() {
		return List.copyOf(this.heard);
	}

	/** Why it cannot listen at all, if it cannot. */
	@Nullable String trouble() {
		return this.trouble;
	}

	@Override
	public void close() {
		Membership current = this.membership;
		if (current != null) {
			current.close();
		}
	}

	/**
	 * A datagram that was heard.
	 *
	 * @param counter its number among those of the group
	 * @param at when, by {@link System#nanoTime}
	 */
	record Heard(long counter, long at) {
	}

}
