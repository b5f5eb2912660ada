package dev.chatrooms.client;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.util.List;
import java.util.function.Function;

/**
 * The sending end of a multicast group on the loopback interface, with a free port of its
 * own, so that tests do not hear each other.
 */
public final class TestGroup implements AutoCloseable {

	/** The address by which the interface is found. */
	public static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

	private final MulticastSocket socket;

	private final InetSocketAddress address;

	private final Function<byte[], List<byte[]>> network;

	/** Opens group 239.255.77.{@code number}, on any free port. */
	public TestGroup(int number) throws IOException {
		this(number, List::of);
	}

	/**
	 * The same, at the far end of a network.
	 * @param network what arrives when a datagram is sent
	 */
	public TestGroup(int number, Function<byte[], List<byte[]>> network) throws IOException {
		this.network = network;
		this.socket = new MulticastSocket(new InetSocketAddress(LOOPBACK, 0));
		this.socket.setNetworkInterface(NetworkInterface.getByInetAddress(LOOPBACK));
		this.socket.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 0);
		this.address = new InetSocketAddress(InetAddress.getByName("239.255.77." + (number + 1)), freePort());
	}

	private static int freePort() throws IOException {
		try (DatagramSocket probe = new DatagramSocket(0)) {
			return probe.getLocalPort();
		}
	}

	/** Where to listen. */
	public InetSocketAddress address() {
		return this.address;
	}

	/** Sends one datagram to all who listen, as far as the network lets it through. */
	public void send(byte[] datagram) throws IOException {
		for (byte[] arriving : this.network.apply(datagram)) {
			this.socket.send(new DatagramPacket(arriving, arriving.length, this.address));
		}
	}

	@Override
	public void close() {
		this.socket.close();
	}

}
