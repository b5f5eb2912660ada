package dev.chatrooms.shell.load;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import dev.chatrooms.client.delivery.GroupReceiver;
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

	private final LoadPlan plan;

	private final int members;

	private final List<Closeable> receivers = new ArrayList<>();

	private BareTrial(LoadPlan plan, int members) {
		this.plan = plan;
		this.members = members;
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
			InetSocketAddress group = new InetSocketAddress("239.255.127.1", freePort());
			GroupReceiver receiver = new GroupReceiver(plan.ownSockets());
			trial.receivers.add(receiver);
			for (int sockets = plan.ownSockets() ? members : 1; sockets > 0; sockets--) {
				receiver.join(group, InetAddress.getLoopbackAddress(), (datagram) -> {
				});
			}
			return trial.run("multicast", group.getHostString(), Integer.toString(group.getPort()));
		}
	}

	private static int freePort() throws IOException {
		try (DatagramSocket socket = new DatagramSocket()) {
			return socket.getLocalPort();
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
			Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
			this.receivers.add(socket);
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

	private static void receive(Socket socket) {
		try (InputStream in = socket.getInputStream()) {
			byte[] buffer = new byte[BUFFER];
			while (in.read(buffer) >= 0) {
				// Read and thrown away.
			}
		}
		catch (IOException ex) {
			// Closed: the trial is over.
		}
	}

	@Override
	public void close() throws IOException {
		for (Closeable receiver : this.receivers) {
			receiver.close();
		}
	}

}
