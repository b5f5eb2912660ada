package dev.chatrooms.client.delivery;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Listens to any number of multicast groups with one thread and one socket per group, or
 * one per listener. Thread-safe.
 */
public final class GroupReceiver implements Closeable {

	/** Asked for, so that a burst survives a busy moment; the system may grant less. */
	private static final int BUFFER = 4 * 1024 * 1024;

	/** Longer than any datagram of a room, so that one that is too long is seen to be. */
	private static final int LONGEST = 2048;

	/** In place of a listener of its own. */
	private static final Object EVERYBODY = new Object();

	private static @Nullable GroupReceiver ofProcess;

	private final Selector selector;

	private final Map<Group, Ear> ears = new HashMap<>();

	private final boolean apart;

	/**
	 * Starts to listen, to nothing yet.
	 * @throws IOException if the system has no selector left
	 */
	public GroupReceiver() throws IOException {
		this(false);
	}

	/**
	 * Starts to listen, to nothing yet.
	 * @param apart whether each listener gets a socket of its own, as if it were the only
	 * one in this program: then the system hands each datagram over once for each
	 * @throws IOException if the system has no selector left
	 */
	public GroupReceiver(boolean apart) throws IOException {
		this.apart = apart;
		this.selector = Selector.open();
		Thread thread = new Thread(this::receiveAll, "groups-in");
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * The one that all visits of this process share; never closed.
	 * @throws IOException as the constructor
	 */
	public static synchronized GroupReceiver ofProcess() throws IOException {
		GroupReceiver shared = ofProcess;
		if (shared == null) {
			shared = new GroupReceiver();
			ofProcess = shared;
		}
		return shared;
	}

	/**
	 * Hears a group.
	 * @param local an address of this computer; the group is joined on the interface that
	 * has it
	 * @param listener gets each datagram as it came, on the thread that receives for all
	 * groups, so it must not dawdle; shares the array with other listeners
	 * @throws IOException if that network or this computer has no multicast
	 */
	public synchronized Membership join(InetSocketAddress group, InetAddress local, Consumer<byte[]> listener)
			throws IOException {
		NetworkInterface network = NetworkInterface.getByInetAddress(local);
		if (network == null) {
			throw new SocketException("no interface has the address " + local.getHostAddress());
		}
		Group place = new Group(group, network.getName(), this.apart ? new Object() : EVERYBODY);
		Ear ear = this.ears.get(place);
		if (ear == null) {
			ear = new Ear(open(group, network), new CopyOnWriteArrayList<>());
			this.ears.put(place, register(ear));
		}
		ear.listeners().add(listener);
		int buffer = ear.channel().getOption(StandardSocketOptions.SO_RCVBUF);
		return new Membership(place.network(), buffer, () -> leave(place, listener));
	}

	private Ear register(Ear ear) throws IOException {
		try {
			ear.channel().register(this.selector, SelectionKey.OP_READ, ear.listeners());
			this.selector.wakeup();
			return ear;
		}
		catch (ClosedSelectorException ex) {
			close(ear.channel());
			throw new IOException("nothing is heard here any more", ex);
		}
	}

	private static DatagramChannel open(InetSocketAddress group, NetworkInterface network) throws IOException {
		DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
		try {
			channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
			channel.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER);
			channel.bind(new InetSocketAddress(group.getPort()));
			channel.join(group.getAddress(), network);
			channel.configureBlocking(false);
			return channel;
		}
		catch (IOException | RuntimeException ex) {
			channel.close();
			throw (ex instanceof IOException failure) ? failure : new IOException(ex);
		}
	}

	private synchronized void leave(Group place, Consumer<byte[]> listener) {
		Ear ear = this.ears.get(place);
		if (ear != null && ear.listeners().remove(listener) && ear.listeners().isEmpty()) {
			this.ears.remove(place);
			close(ear.channel());
			// The port is free when the selector has let go of it.
			this.selector.wakeup();
		}
	}

	private void receiveAll() {
		ByteBuffer buffer = ByteBuffer.allocateDirect(LONGEST);
		try {
			while (this.selector.isOpen()) {
				this.selector.select(key -> receive(key, buffer));
			}
		}
		catch (IOException | ClosedSelectorException ex) {
			// Closed, or the system takes part in no multicast any more: TCP goes on.
		}
	}

	private static void receive(SelectionKey key, ByteBuffer buffer) {
		DatagramChannel channel = (DatagramChannel) key.channel();
		try {
			while (channel.receive(buffer.clear()) != null) {
				byte[] datagram = new byte[buffer.flip().remaining()];
				buffer.get(datagram);
				@SuppressWarnings("unchecked")
				List<Consumer<byte[]>> listeners = (List<Consumer<byte[]>>) key.attachment();
				listeners.forEach(listener -> hand(datagram, listener));
			}
		}
		catch (IOException ex) {
			// Closed by the last who listened, or broken: those who listen note the
			// silence.
			key.cancel();
		}
	}

	/** A faulty listener must not deafen the others. */
	private static void hand(byte[] datagram, Consumer<byte[]> listener) {
		try {
			listener.accept(datagram);
		}
		catch (RuntimeException ex) {
			Thread thread = Thread.currentThread();
			thread.getUncaughtExceptionHandler().uncaughtException(thread, ex);
		}
	}

	@Override
	public void close() throws IOException {
		synchronized (this) {
			this.ears.values().forEach(ear -> close(ear.channel()));
			this.ears.clear();
		}
		// Waits for the listener that is being told, who may want to leave just now.
		this.selector.close();
	}

	private static void close(DatagramChannel channel) {
		try {
			channel.close();
		}
		catch (IOException ex) {
			// It is closed as far as anybody can tell.
		}
	}

	/** What one socket hears: for everybody, or for one listener. */
	private record Group(InetSocketAddress address, String network, Object listener) {

	}

	private record Ear(DatagramChannel channel, List<Consumer<byte[]>> listeners) {

	}

	/**
	 * Being heard by one listener.
	 *
	 * @param network the interface on which the group was joined
	 * @param buffer bytes of the receive buffer that the system granted
	 * @param leave ends it
	 */
	public record Membership(String network, int buffer, Runnable leave) implements AutoCloseable {

		@Override
		public void close() {
			this.leave.run();
		}

	}

}
