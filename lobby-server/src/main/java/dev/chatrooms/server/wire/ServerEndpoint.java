package dev.chatrooms.server.wire;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.integration.ip.tcp.connection.TcpNetConnectionSupport;
import org.springframework.integration.ip.tcp.connection.TcpNetServerConnectionFactory;

/**
 * A TCP port of the server. It must be registered as a bean, which a flow does for it.
 */
public final class ServerEndpoint extends TcpNetServerConnectionFactory {

	/** Fixed, because on loopback the kernel's own choice is 2 MB per connection. */
	private static final int SOCKET_SEND_BUFFER = 16 * 1024;

	private static final Duration BIND_DEADLINE = Duration.ofSeconds(10);

	private final EndpointSettings settings;

	private final TransportSecurity security;

	private final Endpoints endpoints;

	private final CompletableFuture<Integer> bound = new CompletableFuture<>();

	ServerEndpoint(EndpointSettings settings, TransportSecurity security, Endpoints endpoints) {
		super(settings.ports().first());
		this.settings = settings;
		this.security = security;
		this.endpoints = endpoints;
		setLocalAddress(settings.address().getHostAddress());
		setBacklog(endpoints.limits().backlog());
		setSoTcpNoDelay(true);
		setSoKeepAlive(true);
		setSoSendBufferSize(SOCKET_SEND_BUFFER);
		setTaskExecutor(endpoints.threads());
		setDeserializer((in) -> ((FrameInput) in).next());
		setMapper(new FrameMapper());
		setTcpNetConnectionSupport(new Acceptor());
	}

	/**
	 * Waits until connections are accepted.
	 * @return the real port
	 * @throws IOException if no port could be bound; its message names the first port
	 */
	public int awaitListening() throws IOException {
		try {
			return this.bound.orTimeout(BIND_DEADLINE.toSeconds(), TimeUnit.SECONDS).join();
		}
		catch (CompletionException ex) {
			throw new BindException(this.settings.address().getHostAddress() + ":" + this.settings.ports().first());
		}
	}

	/** Waits until its connections, which were refused, are gone; not for long. */
	public void awaitEnd() {
		this.endpoints.awaitEnd(this);
	}

	@Override
	protected ServerSocket createServerSocket(int port, int backlog, @Nullable InetAddress nic) throws IOException {
		for (int candidate = port; candidate < this.settings.ports().last(); candidate++) {
			try {
				return new PatientServerSocket(candidate, Math.abs(backlog), nic);
			}
			catch (BindException ex) {
				logger.debug("Port " + candidate + " is taken, trying the next");
			}
		}
		return new PatientServerSocket(this.settings.ports().last(), Math.abs(backlog), nic);
	}

	@Override
	protected void publishServerListeningEvent(int port) {
		super.publishServerListeningEvent(port);
		this.bound.complete(port);
	}

	@Override
	protected void publishServerExceptionEvent(Exception ex) {
		super.publishServerExceptionEvent(ex);
		this.bound.completeExceptionally(ex);
	}

	String name() {
		return this.settings.name();
	}

	ConnectionListener listener() {
		return this.settings.listener();
	}

	TransportSecurity security() {
		return this.security;
	}

	Duration entryDeadline() {
		return this.settings.entryDeadline();
	}

	int sendQueueBytes() {
		return (int) this.endpoints.limits().sendQueue().toBytes();
	}

	/** What writes to one new connection. */
	Executor writer() {
		return this.endpoints.writers().forConnection();
	}

	void forget(FrameConnection connection) {
		this.endpoints.remove(this, connection);
		this.endpoints.doorkeeper().left(connection.address(), connection.verdict());
	}

	private FrameConnection accept(Socket socket) {
		Doorkeeper doorkeeper = this.endpoints.doorkeeper();
		Doorkeeper.Verdict verdict = doorkeeper.arrived(socket.getInetAddress());
		if (verdict == Doorkeeper.Verdict.IGNORED) {
			throw new IllegalStateException("The connection is not let in");
		}
		try {
			FrameConnection connection = new FrameConnection(socket, this, verdict);
			this.endpoints.add(this, connection);
			return connection;
		}
		catch (IOException ex) {
			doorkeeper.left(socket.getInetAddress(), verdict);
			throw new IllegalStateException("The connection ended before it was accepted", ex);
		}
	}

	/**
	 * Makes our kind of connections; for an exception the framework closes the socket.
	 */
	private final class Acceptor implements TcpNetConnectionSupport {

		@Override
		public FrameConnection createNewConnection(Socket socket, boolean server, boolean lookupHost,
				ApplicationEventPublisher publisher, String factoryName) {
			return accept(socket);
		}

	}

}
