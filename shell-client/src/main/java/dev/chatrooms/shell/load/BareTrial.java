package dev.chatrooms.shell.load;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import dev.chatrooms.client.wire.ConnectionThreads;

/**
 * Runs a {@link BareSender} at the pace of a plan and receives what it sends. By TCP
 * there is one connection per member with a thread that waits for it; the group is heard
 * as the members of that plan hear it.
 */
final class BareTrial implements AutoCloseable {

	/** Only in a jar of jars. */
	private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

	private static final int BUFFER = 16 * 1024;

	private static final Duration A_WHILE = Duration.ofSeconds(1);

	private final LoadPlan plan;

	private final int members;

	private final Latencies latencies = new Latencies();

	private final List<Closeable> closeables = new ArrayList<>();

	private BareTrial(LoadPlan plan, int members) {
		this.plan = plan;
		this.members = members;
	}

	/** What it costs with one write per member. */
	static BareResult byTcp(LoadPlan plan, int members) throws IOException {
		try (BareTrial trial = new BareTrial(plan, members)) {
			return trial.run(members, "tcp", Integer.toString(members));
		}
	}

	/** What it costs with one datagram for all members. */
	static BareResult byMulticast(LoadPlan plan, int members) throws IOException {
		try (BareTrial trial = new BareTrial(plan, members)) {
			InetSocketAddress group = new InetSocketAddress("239.255.127.1", freePort());
			Receivers receivers = new Receivers(plan.ownSockets());
			trial.closeables.add(receivers);
			int sockets = plan.ownSockets() ? members : 1;
			for (int i = 0; i < sockets; i++) {
				receivers.next().join(group, InetAddress.getLoopbackAddress(), trial::received);
			}
			return trial.run(sockets, "multicast", group.getHostString(), Integer.toString(group.getPort()));
		}
	}

	private static int freePort() throws IOException {
		try (DatagramSocket socket = new DatagramSocket()) {
			return socket.getLocalPort();
		}
	}

	private BareResult run(int receivers, String... kind) throws IOException {
		int warmup = this.plan.warmupChats();
		int chats = this.plan.chats() - warmup;
		List<String> command = new ArrayList<>(java());
		command.addAll(List.of(Double.toString(this.plan.rate()), Integer.toString(this.plan.size()),
				Integer.toString(warmup), Integer.toString(chats)));
		command.addAll(List.of(kind));
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		try (BufferedReader out = process.inputReader()) {
			connect(Integer.parseInt(line(out)));
			process.outputWriter().append("go\n").flush();
			Duration cpu = Duration.of(Long.parseLong(line(out)), ChronoUnit.MICROS);
			awaitDeliveries((long) chats * receivers);
			return new BareResult(Cost.of(cpu, chats, (long) chats * this.members), this.latencies.summary());
		}
		finally {
			process.destroy();
		}
	}

	/** What is still on its way when nothing has come for a while is lost. */
	private void awaitDeliveries(long expected) {
		long before = -1;
		for (long count = this.latencies.count(); count < expected && count > before; count = this.latencies.count()) {
			before = count;
			LockSupport.parkNanos(A_WHILE.toNanos());
		}
	}

	private void received(byte[] chat) {
		long due = ByteBuffer.wrap(chat).getLong();
		if (due > 0) {
			this.latencies.record(BareSender.micros() - due);
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
			Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
			this.closeables.add(socket);
			start(() -> receive(socket));
		}
	}

	/**
	 * Java with the sender as its program, from where we run, which may be a jar of jars.
	 */
	private static List<String> java() {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		String path = System.getProperty("java.class.path");
		if (ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null) {
			return List.of(java, "-cp", path, "-Dloader.main=" + BareSender.class.getName(), LAUNCHER);
		}
		return List.of(java, "-cp", path, BareSender.class.getName());
	}

	/**
	 * As the members do: to wake a reader is part of what a sender pays on one computer.
	 */
	private static void start(Runnable receiver) {
		ConnectionThreads.start("load-bare", receiver);
	}

	private void receive(Socket socket) {
		try (InputStream in = new BufferedInputStream(socket.getInputStream(), BUFFER)) {
			byte[] chat = new byte[this.plan.size()];
			while (in.readNBytes(chat, 0, chat.length) == chat.length) {
				received(chat);
			}
		}
		catch (IOException ex) {
			// Closed: the trial is over.
		}
	}

	@Override
	public void close() throws IOException {
		for (Closeable closeable : this.closeables) {
			closeable.close();
		}
	}

}
