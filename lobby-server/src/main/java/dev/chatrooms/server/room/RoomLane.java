package dev.chatrooms.server.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.integration.channel.DirectChannel;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/**
 * The serial executor of one room, as a channel: whatever comes in, from however many
 * connections, goes on in one order, one batch at a time, on a thread of a shared pool.
 * <p>
 * Requests wait for a place when the inbox is full, and so their connection is not read
 * any further. What the server itself submits never waits.
 */
final class RoomLane extends DirectChannel {

	/** Not this class's own, which is the framework's to log its subscribers. */
	private static final Logger log = LoggerFactory.getLogger("dev.chatrooms.server.lanes");

	private final Queue<RoomInput> inbox = new ConcurrentLinkedQueue<>();

	private final AtomicInteger size = new AtomicInteger();

	private final AtomicBoolean closed = new AtomicBoolean();

	private final Semaphore places;

	private final Executor lanes;

	private final int maxBatch;

	RoomLane(RoomProperties properties, Executor lanes) {
		this.places = new Semaphore(properties.inbox());
		this.maxBatch = properties.batch();
		this.lanes = lanes;
	}

	/** Adds an input without ever blocking. */
	void submit(RoomInput input) {
		if (!this.closed.get()) {
			this.inbox.add(input);
			if (this.size.getAndIncrement() == 0) {
				schedule();
			}
		}
	}

	/** Nothing is taken in any more. */
	void close() {
		this.closed.set(true);
	}

	@Override
	protected boolean doSend(Message<?> message, long timeout) {
		this.places.acquireUninterruptibly();
		submit((RoomInput) message.getPayload());
		return true;
	}

	private void drain() {
		List<RoomInput> batch = take();
		try {
			if (!this.closed.get()) {
				super.doSend(new GenericMessage<>(new Batch(batch)), -1);
			}
		}
		catch (RuntimeException ex) {
			log.error("A fault in {} was answered with a refusal", getFullChannelName(),
					(ex.getCause() != null) ? ex.getCause() : ex);
			batch.forEach(RoomLane::refuse);
		}
		// One batch at a time, so that a busy room leaves its thread to others.
		if (this.size.addAndGet(-batch.size()) > 0) {
			schedule();
		}
	}

	private void schedule() {
		try {
			this.lanes.execute(this::drain);
		}
		catch (RejectedExecutionException ex) {
			// The server has stopped, and everybody has been told.
			close();
		}
	}

	private List<RoomInput> take() {
		List<RoomInput> batch = new ArrayList<>();
		for (RoomInput input = this.inbox.poll(); input != null; input = this.inbox.poll()) {
			batch.add(input);
			if (input instanceof RoomInput.Request) {
				this.places.release();
			}
			if (batch.size() == this.maxBatch) {
				break;
			}
		}
		return batch;
	}

	private static void refuse(RoomInput input) {
		if (input instanceof RoomInput.Request request) {
			request.connection().refuse(Refusal.of(RefusalCode.INTERNAL, request.request().label()));
		}
	}

}
