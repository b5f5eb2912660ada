package dev.chatrooms.server.classic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.server.room.RoomSubscriber;
import dev.chatrooms.server.wire.FrameConnection;

import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.support.GenericMessage;

/**
 * Chats on their way to the classic members of a room.
 * <p>
 * The original client joins the group at some moment between its CONN and its PREV. So
 * that it sees every chat once, none is sent in that time: from the CONN on chats are
 * held, the PREV leaves out those that are, and they go out when the newcomer has had
 * time to join.
 * <p>
 * State is touched by the classic thread only.
 */
final class ClassicGroup implements RoomSubscriber {

	/** However many are on their way in, nobody waits longer than that. */
	private static final long LONGEST_HOLD = 1_000_000_000L;

	private final Deque<Held> waiting = new ArrayDeque<>();

	private final MessageChannel adapter;

	private final ScheduledExecutorService thread;

	private final long settleNanos;

	private boolean holding;

	private long holdingSince;

	private long lastWelcome;

	private int expected;

	ClassicGroup(MessageChannel adapter, ScheduledExecutorService thread, long settleNanos) {
		this.adapter = adapter;
		this.thread = thread;
		this.settleNanos = settleNanos;
	}

	@Override
	public void deliver(List<RoomEvent> events) {
		for (RoomEvent event : events) {
			if (event instanceof Posted chat) {
				send(ClassicChat.of(chat), chat.sequence());
			}
		}
	}

	/** Sends a sentence of the lobby's own after the chats that wait. */
	void send(ClassicChat notice) {
		send(notice, Long.MAX_VALUE);
	}

	/** Somebody is sent here: holds what comes from here on. */
	void expect() {
		this.thread.execute(() -> {
			this.expected++;
			hold(System.nanoTime(), LONGEST_HOLD);
		});
	}

	/** Somebody is here: shows the last chats, and gives time to join the group. */
	void welcome(FrameConnection newcomer, List<Posted> lastChats) {
		this.thread.execute(() -> {
			Held next = this.waiting.peek();
			newcomer.send(ClassicChat.scrollback(lastChats.stream()
				.filter((chat) -> next == null || chat.sequence() < next.sequence())
				.map(ClassicChat::of)
				.toList()));
			this.expected = Math.max(0, this.expected - 1);
			this.lastWelcome = System.nanoTime();
			hold(this.lastWelcome, this.settleNanos);
		});
	}

	private void send(ClassicChat chat, long sequence) {
		List<byte[]> datagrams = chat.datagrams();
		this.thread.execute(() -> {
			datagrams.forEach((datagram) -> this.waiting.add(new Held(sequence, datagram)));
			flush();
		});
	}

	private void hold(long now, long nanos) {
		if (!this.holding) {
			this.holding = true;
			this.holdingSince = now;
		}
		this.thread.schedule(this::flush, nanos, TimeUnit.NANOSECONDS);
	}

	private boolean isHolding() {
		long now = System.nanoTime();
		boolean tooLong = now - this.holdingSince >= LONGEST_HOLD;
		boolean everybodyIsIn = this.expected == 0 && now - this.lastWelcome >= this.settleNanos;
		return this.holding && !tooLong && !everybodyIsIn;
	}

	private void flush() {
		if (isHolding()) {
			return;
		}
		this.holding = false;
		this.expected = 0;
		for (Held held = this.waiting.poll(); held != null; held = this.waiting.poll()) {
			this.adapter.send(new GenericMessage<>(held.datagram()));
		}
	}

	/**
	 * A datagram that waits.
	 *
	 * @param sequence of its chat
	 * @param datagram one frame
	 */
	private record Held(long sequence, byte[] datagram) {

	}

}
