package dev.chatrooms.client;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.client.wire.ServerTrust;
import dev.chatrooms.client.wire.UntrustedServerException;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.FrameReader;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.Route;

/**
 * A server on the loopback that answers each frame as a test wants, on as many
 * connections as come.
 */
public final class FakeServer implements AutoCloseable {

	/** Nobody: these servers speak clear text, so nobody has to be trusted. */
	public static final ServerTrust TRUST = (server, shown) -> {
		throw new UntrustedServerException("Nobody is trusted here.");
	};

	private static final long PATIENCE_MILLIS = 5000;

	private final ServerSocket server;

	private final Thread acceptor;

	private final Route route;

	private final Function<Payload, List<? extends Payload>> answers;

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private final List<Payload> received = new CopyOnWriteArrayList<>();

	/** Answers what comes on a route. */
	public FakeServer(Route route, Function<Payload, List<? extends Payload>> answers) throws IOException {
		this(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), route, answers);
	}

	/** Answers what comes at a socket, which may be one for TLS. */
	public FakeServer(ServerSocket server, Route route, Function<Payload, List<? extends Payload>> answers) {
		this.server = server;
		this.route = route;
		this.answers = answers;
		this.acceptor = start(this::accept);
	}

	/** Where it listens. */
	public ServerAddress address() {
		return new ServerAddress("127.0.0.1", this.server.getLocalPort());
	}

	/** What came so far. */
	public List<Payload> received() {
		return this.received;
	}

	/** How many connections are open. */
	public long connections() {
		return this.sockets.stream().filter(socket -> !socket.isClosed()).count();
	}

	/** Sends what nobody asked for, to everybody. */
	public void push(Payload payload) throws IOException {
		for (Socket socket : this.sockets) {
			send(socket.getOutputStream(), payload);
		}
	}

	/** Sends bytes that need not be a frame, to everybody. */
	public void push(byte[] raw) throws IOException {
		for (Socket socket : this.sockets) {
			send(socket.getOutputStream(), raw);
		}
	}

	/** Ends all connections. */
	public void drop() throws IOException {
		for (Socket socket : this.sockets) {
			socket.close();
			this.sockets.remove(socket);
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		drop();
		try {
			// The port is really closed only when nobody waits at it any more.
			this.acceptor.join(PATIENCE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void accept() {
		try {
			while (true) {
				Socket socket = this.server.accept();
				this.sockets.add(socket);
				start(() -> serve(socket));
			}
		}
		catch (IOException ex) {
			// The test is over.
		}
	}

	private void serve(Socket socket) {
		try (Socket closing = socket) {
			RawFrame frame = FrameReader.read(closing.getInputStream());
			while (frame != null) {
				Payload payload = FrameCodec.decode(frame, this.route, Payload.class);
				this.received.add(payload);
				for (Payload answer : this.answers.apply(payload)) {
					send(closing.getOutputStream(), answer);
				}
				frame = FrameReader.read(closing.getInputStream());
			}
		}
		catch (IOException ex) {
			// The other end is gone.
		}
		finally {
			this.sockets.remove(socket);
		}
	}

	private static void send(OutputStream out, Payload payload) throws IOException {
		send(out, FrameCodec.encode(payload));
	}

	private static synchronized void send(OutputStream out, byte[] raw) throws IOException {
		out.write(raw);
		out.flush();
	}

	private static Thread start(Runnable task) {
		Thread thread = new Thread(task, "fake-server");
		thread.setDaemon(true);
		thread.start();
		return thread;
	}

}
