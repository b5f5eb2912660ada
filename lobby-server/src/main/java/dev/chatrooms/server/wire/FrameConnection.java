package dev.chatrooms.server.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.integration.ip.tcp.connection.TcpListener;
import org.springframework.integration.ip.tcp.connection.TcpNetConnection;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessagingException;

/**
 * One TCP connection. Everything is sent through its send queue, so no sender ever waits
 * for a reader, but for the one that reads it and {@link #answer answers} a ping.
 * Thread-safe.
 */
public final class FrameConnection extends TcpNetConnection {

	/** Not this class's own, which is the framework's to log its reads and closes. */
	private static final Logger log = LoggerFactory.getLogger("dev.chatrooms.server.connections");

	/** What only a program gets wrong, never the person who uses it. */
	private static final Set<RefusalCode> FAULTS = EnumSet.of(RefusalCode.UNKNOWN_TYPE, RefusalCode.WRONG_PLACE,
			RefusalCode.BAD_PAYLOAD);

	/** Time in which the peer may take the last words, in nanoseconds. */
	private static final long LINGER = 5_000_000_000L;

	/** The one below TLS, which can be closed at any time without waiting. */
	private final Socket socket;

	private final Carrier carrier;

	private final FrameInput input;

	private final SendQueue queue;

	private final ServerEndpoint endpoint;

	private final Doorkeeper.Verdict verdict;

	private final AtomicBoolean closed = new AtomicBoolean();

	private final long openedAt = System.nanoTime();

	private volatile boolean isLetIn;

	private volatile boolean isPinging;

	private volatile boolean faultNoted;

	private volatile long writeStarted;

	private volatile long lastWordsAt;

	private volatile @Nullable RefusalCode farewell;

	FrameConnection(Socket socket, ServerEndpoint endpoint, Doorkeeper.Verdict verdict) throws IOException {
		super(socket, true, false, null, endpoint.name());
		this.socket = socket;
		this.endpoint = endpoint;
		this.verdict = verdict;
		this.carrier = new Carrier(socket, endpoint.security());
		this.input = new FrameInput(socket.getInputStream(), this);
		this.queue = new SendQueue(endpoint.sendQueueBytes(), endpoint.writer(), new SocketSink());
	}

	/** Address and port of the peer, for logs: {@code 127.0.0.1:40312}. */
	public String peer() {
		return address().getHostAddress() + ":" + this.socket.getPort();
	}

	/** Address of the peer. */
	public InetAddress address() {
		return this.socket.getInetAddress();
	}

	/** Sends one payload; see {@link #send(byte[])}. */
	public void send(Payload payload) {
		send(FrameCodec.encode(payload));
	}

	/**
	 * Queues whole frames and returns at once. If the queue overflows, this connection is
	 * refused as too slow; after it was closed or refused nothing more is sent.
	 */
	public void send(byte[] frames) {
		if (!this.queue.offer(frames)) {
			cut();
		}
	}

	private void cut() {
		log.info("{} reads too slowly and is cut", peer());
		finish(Refusal.of(RefusalCode.TOO_SLOW, null), true);
	}

	/**
	 * Sends a small answer from the thread that reads this connection: where nothing
	 * waits to be written it writes at once, which spares waking another thread. It waits
	 * for a peer that does not read, and so it MUST hold no lock.
	 */
	public void answer(Payload payload) {
		if (!this.queue.offerHere(FrameCodec.encode(payload))) {
			cut();
		}
	}

	/**
	 * Says no; if the code is a closing one, the connection ends after it. The log hears
	 * of that, and of the first fault of a program that goes on.
	 */
	public void refuse(Refusal refusal) {
		RefusalCode code = refusal.code();
		if (code == null || !code.isClosing()) {
			if (code != null && FAULTS.contains(code) && !this.faultNoted) {
				this.faultNoted = true;
				note("sent a frame that was refused (" + code.text() + ")");
			}
			send(refusal);
			return;
		}
		log.info("{} is refused ({}): {}", peer(), code.text(), refusal.message());
		finish(refusal, false);
	}

	/** Sends last words, as {@link #refuse} does, without a line in the log. */
	public void bidFarewell(Refusal refusal) {
		finish(refusal, false);
	}

	/** Whether the peer could use TLS here. */
	public boolean offersTls() {
		return this.endpoint.security().offersTls();
	}

	/** Whether the last words are said or on their way. */
	public boolean isFinishing() {
		return this.queue.isFinishing();
	}

	/** Why the server ends it, if it does. */
	public @Nullable RefusalCode farewell() {
		return this.farewell;
	}

	@Override
	public void run() {
		try {
			if (this.verdict != Doorkeeper.Verdict.WELCOME) {
				this.carrier.begin(this.input);
				refuse(Refusal.of(RefusalCode.TOO_MANY_CONNECTIONS, null));
			}
			else if (this.carrier.begin(this.input)) {
				this.endpoint.listener().opened(this);
			}
			else {
				refuse(Refusal.of(RefusalCode.TLS_REQUIRED, null));
			}
			super.run();
		}
		catch (IOException ex) {
			if (!isFinishing() && !this.closed.get()) {
				note("did not come through the TLS handshake (" + ex.getMessage() + ")");
			}
		}
		finally {
			// Also after a fault: nobody would ever read this connection again.
			close();
		}
	}

	@Override
	public void close() {
		if (this.closed.compareAndSet(false, true)) {
			super.close();
			this.endpoint.forget(this);
			if (this.verdict == Doorkeeper.Verdict.WELCOME) {
				this.endpoint.listener().closed(this);
			}
		}
	}

	@Override
	public void registerListener(TcpListener flow) {
		super.registerListener((message) -> receive(flow, message));
	}

	/** A flow can be removed while its connections are still read. */
	private void receive(TcpListener flow, Message<?> message) {
		try {
			flow.onMessage(message);
		}
		catch (MessagingException ex) {
			// Caught here, because the framework would log the whole message.
			log.debug("A frame of {} came too late", peer());
			if (!isFinishing()) {
				close();
			}
		}
	}

	@Override
	protected InputStream inputStream() {
		return this.input;
	}

	Doorkeeper.Verdict verdict() {
		return this.verdict;
	}

	void note(String what) {
		log.info("{} {}", peer(), what);
	}

	/** Whoever serves the connection knows who it is: from here on it may be silent. */
	public void letIn() {
		this.isLetIn = true;
	}

	/** The peer sends pings, so from here on it may not be silent for long. */
	public void expectPings() {
		this.isPinging = true;
	}

	/** Ends the connection if a deadline has passed; called by the watch. */
	void check(long now, WireProperties limits) {
		boolean stuck = this.writeStarted != 0 && now - this.writeStarted > limits.writeDeadline().toNanos();
		boolean vanished = this.isPinging && this.input.isSilent(now, limits.silenceDeadline().toNanos());
		boolean lingering = this.lastWordsAt != 0 && now - this.lastWordsAt > LINGER;
		if (stuck || vanished || lingering) {
			if (!lingering) {
				note(stuck ? "does not read and is cut" : "has vanished");
			}
			close();
		}
		else if (isKeptWaiting(now, limits.frameDeadline().toNanos())
				|| (!this.isLetIn && now - this.openedAt > this.endpoint.entryDeadline().toNanos())) {
			if (!isFinishing()) {
				refuse(Refusal.of(RefusalCode.FRAME_TOO_SLOW, null));
			}
		}
	}

	private boolean isKeptWaiting(long now, long deadlineNanos) {
		return this.input.isStalled(now, deadlineNanos) || this.carrier.isLate(now, deadlineNanos);
	}

	private void finish(Refusal refusal, boolean dropWaiting) {
		this.farewell = (this.farewell != null) ? this.farewell : refusal.code();
		this.queue.finish(FrameCodec.encode(refusal), dropWaiting);
		if (this.lastWordsAt == 0) {
			this.lastWordsAt = System.nanoTime();
		}
	}

	private final class SocketSink implements SendQueue.Sink {

		@Override
		public void write(byte[] chunk) throws IOException {
			FrameConnection.this.writeStarted = System.nanoTime();
			try {
				FrameConnection.this.carrier.write(chunk);
			}
			finally {
				FrameConnection.this.writeStarted = 0;
			}
		}

		@Override
		public void finished() {
			try {
				FrameConnection.this.carrier.finish();
			}
			catch (IOException ex) {
				close();
			}
		}

		@Override
		public void failed() {
			close();
		}

	}

}
