package dev.chatrooms.server.wire;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * What waits to be written to one connection. It MUST
 * <ol>
 * <li>never block whoever offers, unless they ask to write,</li>
 * <li>keep the order of offers,</li>
 * <li>own no thread while it is empty, and at most one otherwise, which may be lent by
 * who offers,</li>
 * <li>cut its own connection, and no other, when it overflows.</li>
 * </ol>
 */
final class SendQueue {

	/** Bytes of one write: what waits is coalesced up to this. */
	private static final int CHUNK = 64 * 1024;

	private final Deque<byte[]> waiting = new ArrayDeque<>();

	private final int capacity;

	private final Executor threads;

	private final Sink sink;

	private long waitingBytes;

	private boolean draining;

	private boolean finishing;

	/** The last words have been taken; only the draining thread looks. */
	private boolean ended;

	SendQueue(int capacity, Executor threads, Sink sink) {
		this.capacity = capacity;
		this.threads = threads;
		this.sink = sink;
	}

	/**
	 * Adds whole frames, unless the queue is finishing. An empty queue takes them
	 * whatever their size.
	 * @return false if they did not fit
	 */
	boolean offer(byte[] frames) {
		return offer(frames, this::startDraining);
	}

	/**
	 * The same, but if nobody writes yet the caller's thread does, once: what comes
	 * meanwhile is written by others, or a busy queue would never let go of it.
	 */
	boolean offerHere(byte[] frames) {
		return offer(frames, this::writeOnce);
	}

	private boolean offer(byte[] frames, Runnable begin) {
		synchronized (this) {
			if (this.finishing) {
				return true;
			}
			if (this.waitingBytes > 0 && this.waitingBytes + frames.length > this.capacity) {
				return false;
			}
			add(frames);
			if (this.draining) {
				return true;
			}
			this.draining = true;
		}
		begin.run();
		return true;
	}

	/** Adds last words; when they are written the sink is told to end. */
	void finish(byte[] lastWords, boolean dropWaiting) {
		synchronized (this) {
			if (this.finishing) {
				return;
			}
			this.finishing = true;
			if (dropWaiting) {
				this.waiting.clear();
				this.waitingBytes = 0;
			}
			add(lastWords);
			if (this.draining) {
				return;
			}
			this.draining = true;
		}
		startDraining();
	}

	synchronized boolean isFinishing() {
		return this.finishing;
	}

	private void add(byte[] frames) {
		this.waiting.add(frames);
		this.waitingBytes += frames.length;
	}

	private void startDraining() {
		try {
			this.threads.execute(this::drain);
		}
		catch (RejectedExecutionException | OutOfMemoryError ex) {
			// No thread is to be had, so nothing that waits will ever be written.
			fail();
		}
	}

	private void writeOnce() {
		if (!write(nextChunk())) {
			return;
		}
		if (!isDrained()) {
			startDraining();
		}
		else if (this.ended) {
			this.sink.finished();
		}
	}

	private void drain() {
		for (byte[] chunk = nextChunk(); chunk.length > 0; chunk = nextChunk()) {
			if (!write(chunk)) {
				return;
			}
		}
		if (this.ended) {
			this.sink.finished();
		}
	}

	/** False if nothing will ever be written any more. */
	private boolean write(byte[] chunk) {
		try {
			this.sink.write(chunk);
			return true;
		}
		catch (IOException ex) {
			fail();
			return false;
		}
		catch (RuntimeException ex) {
			fail();
			throw ex;
		}
	}

	/** What is offered from here on goes nowhere, and so the queue cannot overflow. */
	private void fail() {
		synchronized (this) {
			this.finishing = true;
			this.waiting.clear();
			this.waitingBytes = 0;
		}
		this.sink.failed();
	}

	private synchronized byte[] nextChunk() {
		if (isDrained()) {
			return new byte[0];
		}
		byte[] first = this.waiting.remove();
		this.waitingBytes -= first.length;
		if (this.waiting.isEmpty()) {
			return first;
		}
		return join(first);
	}

	/**
	 * Whether nothing waits, and so nobody drains any more: after the last words never
	 * again.
	 */
	private synchronized boolean isDrained() {
		if (!this.waiting.isEmpty()) {
			return false;
		}
		this.ended = this.finishing;
		this.draining = this.finishing;
		return true;
	}

	private byte[] join(byte[] first) {
		int length = first.length;
		List<byte[]> parts = new ArrayList<>();
		for (byte[] next = this.waiting.peek(); next != null
				&& length + next.length <= CHUNK; next = this.waiting.peek()) {
			parts.add(this.waiting.remove());
			length += next.length;
		}
		byte[] chunk = Arrays.copyOf(first, length);
		int end = first.length;
		for (byte[] part : parts) {
			System.arraycopy(part, 0, chunk, end, part.length);
			end += part.length;
		}
		this.waitingBytes -= length - first.length;
		return chunk;
	}

	/**
	 * Where the bytes go; called by one thread at a time.
	 */
	interface Sink {

		void write(byte[] chunk) throws IOException;

		/** The last words have been written. */
		void finished();

		/** A write failed; what waits will never be written. */
		void failed();

	}

}
