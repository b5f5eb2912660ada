package dev.chatrooms.client.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import dev.chatrooms.model.Fingerprint;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.FrameReader;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Reply;
import dev.chatrooms.protocol.Route;
import org.jspecify.annotations.Nullable;

/**
 * A TCP connection to a lobby or a room: requests that complete with their answers, and a
 * listener for everything that comes.
 * <p>
 * One thread reads, another writes, and neither keeps the program alive; no caller ever
 * waits for the network. Requests may be made from any thread and are sent in the order
 * of the calls.
 */
public final class FrameConnection implements AutoCloseable {

	/** How long connecting may take. */
	public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

	/** How long an answer may take. */
	public static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

	private final Carrier carrier;

	private final Function<RawFrame, Payload> decoder;

	private final FrameListener listener;

	private final FrameWriter writer;

	private final Map<String, CompletableFuture<Reply>> unanswered = new ConcurrentHashMap<>();

	private final AtomicInteger labels = new AtomicInteger();

	private volatile boolean ended;

	private volatile @Nullable String lastWords;

	private FrameConnection(Carrier carrier, Function<RawFrame, Payload> decoder, FrameListener listener) {
		this.carrier = carrier;
		this.decoder = decoder;
		this.listener = listener;
		this.writer = new FrameWriter(carrier);
	}

	/**
	 * Connects and starts to listen; blocks until the connection stands.
	 * @param security what protects the connection
	 * @param incoming the route of the frames that will come
	 * @throws UnreachableException if nobody answers there within
	 * {@link #CONNECT_TIMEOUT}, or nobody who is trusted
	 */
	public static FrameConnection open(ServerAddress address, TransportSecurity security, Route incoming,
			FrameListener listener) throws UnreachableException {
		return open(address, security, frame -> FrameCodec.decode(frame, incoming, Payload.class), listener);
	}

	/**
	 * The same with a decoder of the program's own.
	 * @param decoder reads what comes; may throw {@link RefusedException} for what is to
	 * be ignored
	 */
	public static FrameConnection open(ServerAddress address, TransportSecurity security,
			Function<RawFrame, Payload> decoder, FrameListener listener) throws UnreachableException {
		Carrier carrier = Carrier.open(address, security, CONNECT_TIMEOUT);
		FrameConnection connection = new FrameConnection(carrier, decoder, listener);
		ConnectionThreads.start("frames-in " + address, connection::readAll);
		ConnectionThreads.start("frames-out " + address, connection.writer::writeAll);
		return connection;
	}

	/** What the server has shown, if the connection is protected by TLS. */
	public Optional<Fingerprint> fingerprint() {
		return Optional.ofNullable(this.carrier.fingerprint());
	}

	/**
	 * Sends a request. The answer completes on the reading thread; it fails with
	 * {@link RefusedException} if the server says no, {@link ConnectionLostException} if
	 * the connection ends first, {@link java.util.concurrent.TimeoutException} after
	 * {@link #ANSWER_TIMEOUT}, {@link IOException} if the answer is to something else,
	 * and {@link IllegalArgumentException} if the request does not fit in a frame.
	 * @param request makes the request with the label it is given
	 * @param kind what a good answer is
	 */
	public <R extends Reply> CompletableFuture<R> request(Function<String, ? extends Payload> request, Class<R> kind) {
		String label = Integer.toString(this.labels.incrementAndGet());
		CompletableFuture<Reply> answer = new CompletableFuture<>();
		this.unanswered.put(label, answer);
		try {
			if (!this.writer.offer(FrameCodec.encode(request.apply(label))) || this.ended) {
				answer.completeExceptionally(lost());
			}
		}
		catch (IllegalArgumentException ex) {
			answer.completeExceptionally(ex);
		}
		return answer.orTimeout(ANSWER_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
			.whenComplete((reply, failure) -> this.unanswered.remove(label))
			.thenCompose(reply -> kind.isInstance(reply) ? CompletableFuture.completedFuture(kind.cast(reply))
					: CompletableFuture.failedFuture(new IOException("The server gave the answer to something else.")));
	}

	/**
	 * Sends a frame whose answer, if there is one, is for the listener alone: however
	 * late it comes.
	 * @return false if the connection has ended or takes no more; then it was not sent
	 */
	public boolean send(Payload payload) {
		return !this.ended && this.writer.offer(FrameCodec.encode(payload));
	}

	/** The address of this computer on the network over which the server is reached. */
	public InetAddress localAddress() {
		return this.carrier.localAddress();
	}

	/** Ends the connection; requests without an answer fail. */
	@Override
	public void close() {
		this.carrier.close();
	}

	private void readAll() {
		try {
			InputStream in = new BufferedInputStream(this.carrier.in());
			RawFrame frame = FrameReader.read(in);
			while (frame != null) {
				receive(frame);
				frame = FrameReader.read(in);
			}
		}
		catch (IOException ex) {
			// However it ended, those who wait are told below.
		}
		finally {
			this.carrier.close();
			end();
		}
	}

	private void receive(RawFrame frame) {
		Payload payload;
		try {
			payload = this.decoder.apply(frame);
		}
		catch (RefusedException ex) {
			// A newer server may send what this client does not know; it can do without.
			return;
		}
		if (payload instanceof Refusal refusal && refusal.label() == null) {
			this.lastWords = refusal.message();
		}
		this.listener.received(payload);
		String label = (payload instanceof Reply reply) ? reply.label() : null;
		CompletableFuture<Reply> answer = (label != null) ? this.unanswered.remove(label) : null;
		if (answer != null && payload instanceof Refusal refusal) {
			answer.completeExceptionally(new RefusedException(refusal));
		}
		else if (answer != null) {
			answer.complete((Reply) payload);
		}
	}

	private void end() {
		this.ended = true;
		this.writer.end();
		this.unanswered.values().forEach(answer -> answer.completeExceptionally(lost()));
		this.listener.closed(this.lastWords);
	}

	private ConnectionLostException lost() {
		String words = this.lastWords;
		return new ConnectionLostException((words != null) ? words : "The connection was lost.");
	}

}
