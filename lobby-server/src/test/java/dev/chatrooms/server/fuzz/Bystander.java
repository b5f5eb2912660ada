package dev.chatrooms.server.fuzz;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.server.TestPeer;

/**
 * A member that behaves, and talks without a pause on a thread of its own. It expects
 * each of its chats to be acknowledged in time and every event of the room to come once
 * and in order.
 */
final class Bystander {

	private final TestPeer member;

	private final FutureTask<Long> talk = new FutureTask<>(this::talk);

	private volatile boolean isOver;

	private volatile int people;

	private volatile Duration longestWait = Duration.ZERO;

	private long sequence;

	/**
	 * @param member has entered; nobody else may read from it
	 */
	Bystander(TestPeer member) {
		this.member = member;
		new Thread(this.talk, "bystander").start();
	}

	/** How many people the room has, as far as it has heard. */
	int people() {
		return this.people;
	}

	/** The longest that a chat of it has waited to be acknowledged. */
	Duration longestWait() {
		return this.longestWait;
	}

	/** Whether it still talks. */
	boolean isWell() {
		return !this.talk.isDone();
	}

	/**
	 * Lets it finish.
	 * @return how many of its chats were acknowledged; all it said
	 */
	long stop() throws InterruptedException, ExecutionException, TimeoutException {
		this.isOver = true;
		return this.talk.get(TestPeer.PATIENCE.toSeconds(), TimeUnit.SECONDS);
	}

	private long talk() {
		long chats = 0;
		while (!this.isOver) {
			long began = System.nanoTime();
			this.member.send(Say.of("still here", Long.toString(chats)));
			awaitAcknowledgement(Long.toString(chats));
			chats++;
			Duration wait = Duration.ofNanos(System.nanoTime() - began);
			this.longestWait = (wait.compareTo(this.longestWait) > 0) ? wait : this.longestWait;
		}
		return chats;
	}

	private void awaitAcknowledgement(String label) {
		while (true) {
			Payload payload = this.member.next();
			if (payload instanceof Done done && label.equals(done.label())) {
				return;
			}
			if (payload instanceof RoomEvent event) {
				note(event);
			}
		}
	}

	private void note(RoomEvent event) {
		if (this.sequence != 0 && event.sequence() != this.sequence + 1) {
			throw new AssertionError("Event " + event.sequence() + " came after " + this.sequence);
		}
		this.sequence = event.sequence();
		if (event instanceof MemberJoined joined) {
			this.people = joined.members();
		}
		if (event instanceof MemberLeft left) {
			this.people = left.members();
		}
	}

}
