package dev.chatrooms.server.classic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.server.room.RoomSubscriber;

import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.support.GenericMessage;

/**
 * Chats on their way to the classic members of a room. When one of them enters, chats
 * wait a moment: the original client takes the last chats when it connects and joins the
 * group only then, and what was sent in between it would never see.
 * <p>
 * State is touched by the classic thread only.
 */
final class ClassicGroup implements RoomSubscriber {

	/** However many enter, nobody waits longer than that. */
	private static final long LONGEST_HOLD = 1_000_000_000L;

	private final Deque<byte[]> waiting = new ArrayDeque<>();

	private final MessageChannel adapter;

	private final ScheduledExecutorService thread;

	private final long settleNanos;

	private long holdingSince;

	private long heldUntil;

	private boolean holding;

	ClassicGroup(MessageChannel adapter, ScheduledExecutorService thread, long settleNanos) {
		this.adapter = adapter;
		this.thread = thread;
		this.settleNanos = settleNanos;
	}

	@Override
	public void deliver(List<RoomEvent> events) {
		for (RoomEvent event : events) {
			if (event instanceof Posted chat) {
				send(ClassicChat.of(chat));
			}
		}
	}

	/** Sends one chat after those that wait. */
	void send(ClassicChat chat) {
		List<byte[]> datagrams = chat.datagrams();
		this.thread.execute(() -> {
			this.waiting.addAll(datagrams);
			flush();
		});
	}

	/** Holds what comes from here on until a newcomer has had time to join. */
	void hold() {
		this.thread.execute(() -> {
			long now = System.nanoTime();
			if (!this.holding) {
				this.holding = true;
				this.holdingSince = now;
			}
			this.heldUntil = Math.min(now + this.settleNanos, this.holdingSince + LONGEST_HOLD);
			this.thread.schedule(this::flush, this.settleNanos, TimeUnit.NANOSECONDS);
		});
	}

	private void flush() {
		if (this.holding && System.nanoTime() < this.heldUntil) {
			return;
		}
		this.holding = false;
		for (byte[] datagram = this.waiting.poll(); datagram != null; datagram = this.waiting.poll()) {
			this.adapter.send(new GenericMessage<>(datagram));
		}
	}

}
