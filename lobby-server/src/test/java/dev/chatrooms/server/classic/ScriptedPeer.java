package dev.chatrooms.server.classic;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.Awaitility;

/**
 * A server that greets every connection alike and answers requests, whatever they are,
 * with the frames it was given, in their order. After the last one it hangs up.
 */
final class ScriptedPeer implements AutoCloseable {

	private final ServerSocket listener;

	private final byte[] greeting;

	private final Queue<String> answers = new ConcurrentLinkedQueue<>();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final List<Socket> connections = new CopyOnWriteArrayList<>();

	private ScriptedPeer(String greeting) throws IOException {
		this.greeting = greeting.getBytes(StandardCharsets.UTF_8);
		this.listener = new ServerSocket(0, 10, InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }));
		start(this::accept);
	}

	static ScriptedPeer lobby(String... answers) throws IOException {
		return room("", answers);
	}

	static ScriptedPeer room(String greeting, String... answers) throws IOException {
		ScriptedPeer peer = new ScriptedPeer(greeting);
		peer.answers.addAll(Arrays.asList(answers));
		return peer;
	}

	static String frame(String type, String json) {
		return "%s%04d%s".formatted(type, json.getBytes(StandardCharsets.UTF_8).length, json);
	}

	int port() {
		return this.listener.getLocalPort();
	}

	List<String> requests() {
		return List.copyOf(this.requests);
	}

	void awaitConnections(int count) {
		Awaitility.await()
			.pollInterval(Duration.ofMillis(5))
			.atMost(Duration.ofSeconds(10))
			.until(() -> this.connections.size() >= count);
	}

	/** Closes all connections, as a server that ends. */
	void hangUp() throws IOException {
		for (Socket connection : this.connections) {
			connection.close();
		}
	}

	private void accept() throws IOException {
		while (true) {
			Socket connection = this.listener.accept();
			connection.setTcpNoDelay(true);
			this.connections.add(connection);
			start(() -> serve(connection));
		}
	}

	private void serve(Socket connection) throws IOException {
		InputStream in = connection.getInputStream();
		connection.getOutputStream().write(this.greeting);
		for (byte[] header = in.readNBytes(8); header.length == 8; header = in.readNBytes(8)) {
			String head = new String(header, StandardCharsets.UTF_8);
			byte[] payload = in.readNBytes(Integer.parseInt(head.substring(4)));
			this.requests.add(head + new String(payload, StandardCharsets.UTF_8));
			String answer = this.answers.poll();
			if (answer == null) {
				connection.close();
				return;
			}
			writeInPieces(connection.getOutputStream(), answer.getBytes(StandardCharsets.UTF_8));
		}
	}

	private static void writeInPieces(OutputStream out, byte[] bytes) throws IOException {
		for (int i = 0; i < bytes.length; i += 3) {
			out.write(bytes, i, Math.min(3, bytes.length - i));
		}
	}

	private void start(Step step) {
		Thread thread = new Thread(() -> {
			try {
				step.run();
			}
			catch (IOException ex) {
				this.requests.add("[" + ex.getMessage() + "]");
			}
		}, "scripted peer");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		this.listener.close();
		hangUp();
	}

	private interface Step {

		void run() throws IOException;

	}

}
