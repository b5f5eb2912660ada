package dev.chatrooms.server.classic;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Many original clients in one group, each with a socket of its own, as the system sees
 * them: their datagrams are counted and timed, and not looked at any further. As many
 * threads listen as there are processors.
 */
final class ClassicEars implements Closeable {

	/**
	 * Before the time when a chat was due, see {@link System#nanoTime}; 0 is not timed.
	 */
	static final String STAMP = "due=";

	private static final int LARGEST_DATAGRAM = 1024;

	private final List<Ear> ears = new ArrayList<>();

	ClassicEars(String group, int port, int members) throws IOException {
		for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
			this.ears.add(new Ear());
		}
		InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(group), port);
		NetworkInterface network = routed(address);
		for (int i = 0; i < members; i++) {
			this.ears.get(i % this.ears.size()).join(address, network);
		}
		this.ears.forEach(ear -> new Thread(ear::listen, "ears").start());
	}

	/** The original leaves the choice to the routing table; a channel has to name it. */
	private static NetworkInterface routed(InetSocketAddress group) throws IOException {
		try (DatagramChannel probe = DatagramChannel.open(StandardProtocolFamily.INET)) {
			InetAddress local = ((InetSocketAddress) probe.connect(group).getLocalAddress()).getAddress();
			return NetworkInterface.getByInetAddress(local);
		}
		catch (SocketException ex) {
			return NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress());
		}
	}

	/** How long each took that was timed, in nanoseconds; once, when all have come. */
	long[] latencies() throws IOException {
		close();
		return this.ears.stream().flatMapToLong(ear -> ear.latencies.build()).toArray();
	}

	@Override
	public void close() throws IOException {
		for (Ear ear : this.ears) {
			ear.close();
		}
	}

	private static final class Ear implements Closeable {

		private final Selector selector = Selector.open();

		private final LongStream.Builder latencies = LongStream.builder();

		private final byte[] bytes = new byte[LARGEST_DATAGRAM];

		private final ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST_DATAGRAM);

		Ear() throws IOException {
			// The selector may not be had.
		}

		void join(InetSocketAddress group, NetworkInterface network) throws IOException {
			DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
			channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
			channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
			channel.bind(new InetSocketAddress(group.getPort()));
			channel.join(group.getAddress(), network);
			channel.configureBlocking(false);
			channel.register(this.selector, SelectionKey.OP_READ);
		}

		void listen() {
			try {
				while (this.selector.isOpen()) {
					this.selector.select(this::hear);
				}
			}
			catch (IOException | ClosedSelectorException ex) {
				// It is over.
			}
		}

		private synchronized void hear(SelectionKey key) {
			try {
				DatagramChannel channel = (DatagramChannel) key.channel();
				while (channel.receive(this.buffer.clear()) != null) {
					int length = this.buffer.flip().remaining();
					this.buffer.get(this.bytes, 0, length);
					time(new String(this.bytes, 0, length, StandardCharsets.ISO_8859_1));
				}
			}
			catch (IOException ex) {
				key.cancel();
			}
		}

		private void time(String datagram) {
			int from = datagram.indexOf(STAMP) + STAMP.length();
			long due = Long.parseLong(datagram, from, datagram.indexOf(' ', from), 10);
			if (due != 0) {
				this.latencies.add(System.nanoTime() - due);
			}
		}

		@Override
		public synchronized void close() throws IOException {
			if (this.selector.isOpen()) {
				for (SelectionKey key : this.selector.keys()) {
					key.channel().close();
				}
				this.selector.close();
			}
		}

	}

}
