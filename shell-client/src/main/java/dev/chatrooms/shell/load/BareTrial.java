package dev.chatrooms.shell.load;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a {@link BareSender} at the pace of a plan and receives what it sends. By TCP
 * there is one connection per member; the group is heard by one socket for all of them,
 * as the members in one client do.
 */
final class BareTrial implements AutoCloseable {

	private static final int BUFFER = 64 * 1024;

	private final LoadPlan plan;

	private final int members;

	private final Selector selector;

	private final List<SelectableChannel> receivers = new ArrayList<>();

	private BareTrial(LoadPlan plan, int members) throws IOException {
		this.plan = plan;
		this.members = members;
		this.selector = Selector.open();
	}

	/** What it costs with one write per member. */
	static Cost byTcp(LoadPlan plan, int members) throws IOException {
		try (BareTrial trial = new BareTrial(plan, members)) {
			return trial.run("tcp", Integer.toString(members));
		}
	}

	/** What it costs with one datagram for all members. */
	static Cost byMulticast(LoadPlan plan, int members) throws IOException {
		try (BareTrial trial = new BareTrial(plan, members)) {
			InetAddress group = InetAddress.getByName("239.255.127.1");
			DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
			trial.receivers.add(channel);
			channel.setOption(StandardSocketOptions.SO_RCVBUF, 4 * 1024 * 1024);
			channel.bind(new InetSocketAddress(0));
			channel.join(group, NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress()));
			int port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
			return trial.run("multicast", group.getHostAddress(), Integer.toString(port));
		}
	}

	private Cost run(String... kind) throws IOException {
		int warmup = this.plan.warmupChats();
		int chats = this.plan.chats() - warmup;
		List<String> command = new ArrayList<>(java());
		command.addAll(List.of(Double.toString(this.plan.rate()), Integer.toString(this.plan.size()),
				Integer.toString(warmup), Integer.toString(chats)));
		command.addAll(List.of(kind));
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		try (BufferedReader out = process.inputReader()) {
			connect(Integer.parseInt(line(out)));
			startReceiving();
			process.outputWriter().append("go\n").flush();
			Duration cpu = Duration.of(Long.parseLong(line(out)), ChronoUnit.MICROS);
			return Cost.of(cpu, chats, (long) chats * this.members);
		}
		finally {
			process.destroy();
		}
	}

	private static String line(BufferedReader out) throws IOException {
		String line = out.readLine();
		if (line == null) {
			throw new IOException("The bare sender has ended.");
		}
		return line;
	}

	private void connect(int port) throws IOException {
		for (int i = 0; port > 0 && i < this.members; i++) {
			this.receivers.add(SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
		}
	}

	/** Java with the sender as its program, from the jar or the directory we run from. */
	private static List<String> java() {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		String path = System.getProperty("java.class.path");
		if (path.endsWith(".jar") && !path.contains(File.pathSeparator)) {
			return List.of(java, "-cp", path, "-Dloader.main=" + BareSender.class.getName(),
					"org.springframework.boot.loader.launch.PropertiesLauncher");
		}
		return List.of(java, "-cp", path, BareSender.class.getName());
	}

	/** Reads whatever comes and throws it away, on a thread of its own. */
	private void startReceiving() throws IOException {
		for (SelectableChannel receiver : this.receivers) {
			receiver.configureBlocking(false);
			receiver.register(this.selector, SelectionKey.OP_READ);
		}
		Thread thread = new Thread(this::receiveAll, "load-bare");
		thread.setDaemon(true);
		thread.start();
	}

	private void receiveAll() {
		ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
		try {
			while (this.selector.isOpen()) {
				this.selector.select(key -> receive(key, buffer));
			}
		}
		catch (IOException | ClosedSelectorException ex) {
			// Closed: the trial is over.
		}
	}

	private static void receive(SelectionKey key, ByteBuffer buffer) {
		try {
			if (key.channel() instanceof DatagramChannel group) {
				group.receive(buffer.clear());
			}
			else if (((ReadableByteChannel) key.channel()).read(buffer.clear()) < 0) {
				key.cancel();
			}
		}
		catch (IOException ex) {
			key.cancel();
		}
	}

	@Override
	public void close() throws IOException {
		for (SelectableChannel receiver : this.receivers) {
			receiver.close();
		}
		this.selector.close();
	}

}
