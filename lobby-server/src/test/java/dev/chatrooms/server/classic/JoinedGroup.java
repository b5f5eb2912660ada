package dev.chatrooms.server.classic;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.StandardSocketOptions;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The original client's ear in a multicast group: its port on all addresses, shared, and
 * the interface that the routing table gives.
 * <p>
 * One difference is out of reach: Java hears only the joined group, the original hears
 * every group on its port that anybody on the host has joined.
 */
final class JoinedGroup implements Closeable {

	private static final int LARGEST_DATAGRAM = 1024;

	private final MulticastSocket socket;

	JoinedGroup(String group, int port) throws IOException {
		this.socket = new MulticastSocket(null);
		try {
			this.socket.setReuseAddress(true);
			this.socket.setOption(StandardSocketOptions.SO_REUSEPORT, true);
			this.socket.bind(new InetSocketAddress(port));
			this.socket.joinGroup(new InetSocketAddress(InetAddress.getByName(group), 0), null);
		}
		catch (IOException | RuntimeException ex) {
			this.socket.close();
			throw ex;
		}
	}

	/** Hands every datagram over, cut off at 1024 bytes, until it is closed. */
	void listen(Consumer<byte[]> listener) {
		Thread ear = new Thread(() -> hear(listener), "classic group " + this.socket.getLocalPort());
		ear.setDaemon(true);
		ear.start();
	}

	private void hear(Consumer<byte[]> listener) {
		try {
			while (true) {
				DatagramPacket packet = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
				this.socket.receive(packet);
				listener.accept(Arrays.copyOf(packet.getData(), packet.getLength()));
			}
		}
		catch (IOException ex) {
			close();
		}
	}

	@Override
	public void close() {
		this.socket.close();
	}

}
