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
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RoomRequest;
import dev.chatrooms.protocol.Say;
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
 * any further. Arrivals and ends of connections never wait.
 */
final class RoomLane extends DirectChannel {

	/** Not this class's own, which is the framework's to log its subscribers. */
	private static final Logger log = LoggerFactory.getLogger("dev.chatrooms.server.lanes");

	/** Characters after which a batch ends; a fraction of what a send queue holds. */
	private static final int MAX_WEIGHT = 16 * 1024;

	private final Queue<RoomInput> inbox = new ConcurrentLinkedQueue<>();

	private final AtomicInteger size = new AtomicInteger();

	private final AtomicBoolean closed = new AtomicBoolean();

	/** Set when nothing runs here any more, which else empties the inbox. */
	private volatile boolean hasNoThreads;

	private final Lock atWork = new ReentrantLock();

	private final Semaphore places;

	private final Executor lanes;

	private final int maxBatch;

	private final Runnable broken;

	/**
	 * A lane that runs on those threads.
	 * @param broken told when a fault has left inputs undone; the lane is closed then
	 */
	RoomLane(RoomProperties properties, Executor lanes, Runnable broken) {
		this.places = new Semaphore(properties.inbox());
		this.maxBatch = properties.batch();
		this.lanes = lanes;
		this.broken = broken;
	}

	/**
	 * Adds an input. What is bounded waits for a place, everything else never waits.
	 */
	void submit(RoomInput input) {
		if (input.isBounded()) {
			this.places.acquireUninterruptibly();
		}
		if (this.closed.get()) {
			release(input);
			return;
		}
		this.inbox.add(input);
		if (this.size.getAndIncrement() == 0) {
			schedule();
		}
		else if (this.hasNoThreads) {
			discard();
		}
	}

	/** Whether all that was submitted has come to the end of the flow, and more may. */
	boolean isIdle() {
		return !this.closed.get() && this.inbox.isEmpty() && this.size.get() == 0;
	}

	/**
	 * Nothing is taken in any more; returns when the batch at hand has come to the end of
	 * the flow, which can be removed then.
	 */
	void close() {
		this.closed.set(true);
		this.atWork.lock();
		this.atWork.unlock();
	}

	@Override
	protected boolean doSend(Message<?> message, long timeout) {
		submit((RoomInput) message.getPayload());
		return true;
	}

	private void schedule() {
		try {
			this.lanes.execute(this::drain);
		}
		catch (RejectedExecutionException ex) {
			// The server has stopped, and everybody has been told.
			this.closed.set(true);
			this.hasNoThreads = true;
			discard();
		}
	}

	/** Frees the places of what nobody will take: somebody may wait for one. */
	private void discard() {
		for (RoomInput input = this.inbox.poll(); input != null; input = this.inbox.poll()) {
			release(input);
		}
	}

	private void drain() {
		List<RoomInput> batch = take();
		this.atWork.lock();
		try {
			if (!this.closed.get()) {
				super.doSend(new GenericMessage<>(new Batch(batch)), -1);
			}
		}
		catch (RuntimeException | Error ex) {
			breakDown(batch, ex);
		}
		finally {
			this.atWork.unlock();
			// One batch at a time, so that a busy room leaves its thread to others.
			if (this.size.addAndGet(-batch.size()) > 0) {
				schedule();
			}
		}
	}

	/** Nobody knows what became of the batch, so the room must not go on as if it did. */
	private void breakDown(List<RoomInput> batch, Throwable fault) {
		close();
		Throwable cause = fault;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		// Not the message of the fault: the framework puts whole chats into it.
		log.error("A fault in {}: {} at {}", getFullChannelName(), cause.getClass().getName(),
				(cause.getStackTrace().length > 0) ? cause.getStackTrace()[0] : "an unknown place");
		batch.forEach(RoomLane::refuse);
		this.broken.run();
	}

	/** A batch ends early when it weighs much: readers must have time to keep up. */
	private List<RoomInput> take() {
		List<RoomInput> batch = new ArrayList<>();
		int weight = 0;
		while (batch.size() < this.maxBatch && weight < MAX_WEIGHT) {
			RoomInput input = this.inbox.poll();
			if (input == null) {
				break;
			}
			batch.add(input);
			weight += input.weight();
			release(input);
		}
		return batch;
	}

	private void release(RoomInput input) {
		if (input.isBounded()) {
			this.places.release();
		}
	}

	private static void refuse(RoomInput input) {
		if (input instanceof RoomInput.Request request && !comesAgain(request.request())) {
			request.connection().refuse(Refusal.of(RefusalCode.INTERNAL, request.request().label()));
		}
	}

	/**
	 * It may be stored: its author finds out by sending it again where the room goes on.
	 */
	private static boolean comesAgain(RoomRequest request) {
		return request instanceof Say chat && chat.id() != null;
	}

}
