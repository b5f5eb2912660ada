package dev.chatrooms.server.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Real sockets: whoever does not read blocks the thread that writes to it.
 */
class WritersTests {

	/** More than the buffers of both sides take. */
	private static final int FLOOD = 512 * 1024;

	private static final int SOCKET_BUFFER = 16 * 1024;

	private static final int WRITERS = 2;

	private final ThreadPoolExecutor threads = (ThreadPoolExecutor) Executors.newCachedThreadPool();

	private final Writers writers = new Writers(this.threads, WRITERS);

	private List<Line> lines = List.of();

	@AfterEach
	void end() throws IOException {
		this.writers.close();
		for (Line line : this.lines) {
			line.close();
		}
		this.threads.shutdown();
		await().atMost(Duration.ofSeconds(10)).until(this.threads::isTerminated);
	}

	@Test
	void nobodyNoticesThatOneOfManyHasStoppedReading() throws IOException {
		this.lines = lines(200);
		Line stopped = this.lines.get(0);
		stopped.send("x".repeat(FLOOD));

		for (int round = 0; round < 50; round++) {
			String frame = round + ";";
			this.lines.forEach((line) -> line.send(frame));
			for (Line line : this.lines.subList(1, 200)) {
				assertThat(line.read(frame.length())).isEqualTo(frame);
			}
		}

		assertThat(this.threads.getActiveCount()).isLessThanOrEqualTo(WRITERS + 1);
	}

	@Test
	void fiftyWhoStopReadingAtOnceHoldNobodyUp() throws IOException {
		this.lines = lines(100);
		List<Line> stopped = this.lines.subList(0, 50);
		List<Line> others = this.lines.subList(50, 100);
		String flood = "x".repeat(FLOOD);

		stopped.forEach((line) -> line.send(flood));
		others.forEach((line) -> line.send("first"));
		for (Line line : others) {
			assertThat(line.read(5)).isEqualTo("first");
		}
		this.lines.forEach((line) -> line.send("second"));

		for (Line line : others) {
			assertThat(line.read(6)).isEqualTo("second");
		}
	}

	@Test
	void whoReadsAgainGetsEverythingInOrderAndGivesItsThreadBack() throws IOException {
		this.lines = lines(1);
		Line slow = this.lines.get(0);
		String flood = IntStream.range(0, FLOOD / 8)
			.mapToObj("%08d"::formatted)
			.reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
			.toString();
		slow.send(flood);
		slow.send("then");
		await().until(() -> this.threads.getActiveCount() == 2);

		assertThat(slow.read(FLOOD + 4)).isEqualTo(flood + "then");

		for (int i = 0; i < 3; i++) {
			slow.send("again");
			assertThat(slow.read(5)).isEqualTo("again");
		}
		await().until(() -> this.threads.getActiveCount() == 1);
	}

	@Test
	void idleConnectionsOwnNoThread() throws IOException {
		this.lines = lines(100);

		this.lines.forEach((line) -> line.send("hello"));
		for (Line line : this.lines) {
			assertThat(line.read(5)).isEqualTo("hello");
		}

		await().until(() -> this.threads.getActiveCount() == 1);
	}

	@Test
	void writesWhatWaitsBeforeTheyClose() throws IOException {
		this.lines = lines(100);

		this.lines.forEach((line) -> line.send("bye"));
		this.writers.close();

		for (Line line : this.lines) {
			assertThat(line.read(3)).isEqualTo("bye");
		}
	}

	@Test
	void oneTaskThatFailsDoesNotEndTheWriter() throws IOException {
		this.lines = lines(1);
		this.writers.forConnection().execute(() -> {
			throw new IllegalStateException("A fault of the program");
		});

		this.lines.get(0).send("hello");

		assertThat(this.lines.get(0).read(5)).isEqualTo("hello");
	}

	private List<Line> lines(int count) throws IOException {
		try (ServerSocket server = new ServerSocket(0, count, InetAddress.getLoopbackAddress())) {
			Line[] all = new Line[count];
			for (int i = 0; i < count; i++) {
				Socket reader = new Socket();
				reader.setReceiveBufferSize(SOCKET_BUFFER);
				reader.connect(server.getLocalSocketAddress());
				reader.setSoTimeout(10_000);
				all[i] = new Line(server.accept(), reader, this.writers.forConnection());
			}
			return List.of(all);
		}
	}

	/** A connection from the queue to its reader, who reads when the test does. */
	private static final class Line implements SendQueue.Sink {

		private final Socket ours;

		private final Socket reader;

		private final SendQueue queue;

		Line(Socket ours, Socket reader, Executor writer) throws IOException {
			this.ours = ours;
			this.reader = reader;
			this.queue = new SendQueue(2 * FLOOD, writer, this);
			ours.setTcpNoDelay(true);
			ours.setSendBufferSize(SOCKET_BUFFER);
		}

		void send(String frames) {
			assertThat(this.queue.offer(frames.getBytes(StandardCharsets.US_ASCII))).isTrue();
		}

		String read(int length) throws IOException {
			return new String(this.reader.getInputStream().readNBytes(length), StandardCharsets.US_ASCII);
		}

		@Override
		public void write(byte[] chunk) throws IOException {
			this.ours.getOutputStream().write(chunk);
		}

		@Override
		public void finished() {
			failed();
		}

		@Override
		public void failed() {
			try {
				this.ours.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		void close() throws IOException {
			this.reader.close();
			this.ours.close();
		}

	}

}
