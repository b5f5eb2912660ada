package dev.chatrooms.server.wire;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Makes endpoints, and watches the deadlines of all their connections with one thread.
 */
@Component
@EnableConfigurationProperties(WireProperties.class)
public class Endpoints implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(Endpoints.class);

	private static final long LONGEST_WATCH_PERIOD = 500;

	/** The longest a stop waits for everybody to have heard of it. */
	private static final long FAREWELL_NANOS = 1_000_000_000L;

	private static final long FAREWELL_STEP_NANOS = 10_000_000L;

	private final Map<ServerEndpoint, Set<FrameConnection>> open = new ConcurrentHashMap<>();

	private final ExecutorService threads = ConnectionThreads.create();

	private final Writers writers = new Writers(this.threads, Runtime.getRuntime().availableProcessors());

	private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Threads.named("watch-"));

	private final WireProperties limits;

	private final Doorkeeper doorkeeper;

	private final TransportSecurity security;

	Endpoints(WireProperties limits, Doorkeeper doorkeeper, TransportSecurity security) {
		this.limits = limits;
		this.doorkeeper = doorkeeper;
		this.security = security;
		long shortest = Math.min(limits.frameDeadline().toMillis(), limits.writeDeadline().toMillis());
		long period = Math.max(1, Math.min(LONGEST_WATCH_PERIOD, shortest / 4));
		this.watch.scheduleWithFixedDelay(this::checkDeadlines, period, period, TimeUnit.MILLISECONDS);
	}

	/** An endpoint that starts to listen when the flow that it is given to starts. */
	public ServerEndpoint create(EndpointSettings settings) {
		return new ServerEndpoint(settings, this.security, this);
	}

	/** The same for a protocol that knows no TLS: everybody may use clear text there. */
	public ServerEndpoint createInClearText(EndpointSettings settings) {
		return new ServerEndpoint(settings, TransportSecurity.none(), this);
	}

	/**
	 * Tells everybody that the server is stopping; returns when they are gone, or soon.
	 */
	void bidFarewell() {
		Refusal reason = Refusal.of(RefusalCode.SERVER_STOPPING, null);
		this.open.forEach((endpoint, connections) -> connections.stream()
			.filter((connection) -> connection.verdict() == Doorkeeper.Verdict.WELCOME)
			.forEach((connection) -> endpoint.listener().stopping(connection, reason)));
		awaitEnd(this.open::isEmpty);
	}

	/**
	 * Waits until the connections of an endpoint, which were refused, are gone, or soon.
	 */
	void awaitEnd(ServerEndpoint endpoint) {
		awaitEnd(() -> !this.open.containsKey(endpoint));
	}

	private static void awaitEnd(BooleanSupplier over) {
		long deadline = System.nanoTime() + FAREWELL_NANOS;
		while (!over.getAsBoolean() && System.nanoTime() < deadline) {
			LockSupport.parkNanos(FAREWELL_STEP_NANOS);
		}
	}

	@Override
	public void destroy() {
		this.watch.shutdown();
		this.writers.close();
		this.threads.shutdown();
	}

	WireProperties limits() {
		return this.limits;
	}

	Doorkeeper doorkeeper() {
		return this.doorkeeper;
	}

	ExecutorService threads() {
		return this.threads;
	}

	Writers writers() {
		return this.writers;
	}

	void add(ServerEndpoint endpoint, FrameConnection connection) {
		this.open.compute(endpoint, (key, connections) -> {
			Set<FrameConnection> all = (connections != null) ? connections : ConcurrentHashMap.newKeySet();
			all.add(connection);
			return all;
		});
	}

	void remove(ServerEndpoint endpoint, FrameConnection connection) {
		this.open.computeIfPresent(endpoint, (key, connections) -> {
			connections.remove(connection);
			return connections.isEmpty() ? null : connections;
		});
	}

	private void checkDeadlines() {
		long now = System.nanoTime();
		this.open.values().forEach((connections) -> connections.forEach((connection) -> {
			try {
				connection.check(now, this.limits);
			}
			catch (RuntimeException ex) {
				// One connection must not end the watch over all others.
				log.error("A deadline of {} could not be enforced", connection.peer(), ex);
			}
		}));
	}

}
