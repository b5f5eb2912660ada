package dev.chatrooms.client.room;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import dev.chatrooms.client.wire.ConnectionLostException;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.protocol.Style;
import org.jspecify.annotations.Nullable;

/**
 * What was said and is not acknowledged yet, in order. It is sent again on every new
 * connection with the same id, so that the room stores it once; each chat ends with an
 * acknowledgement or with a sentence. Thread-safe.
 */
final class Outbox {

	/** Chats that may wait; nobody can type more during a cut. */
	static final int MOST = 1000;

	/** Chats that may be on their way at the same time. */
	static final int WINDOW = 64;

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int PREFIX_BYTES = 12;

	/**
	 * What all ids begin with; numbers follow it. Ids that rise stay together in the
	 * room's index, where random ones would make the server touch a page for each chat.
	 */
	private final String prefix = newPrefix();

	private int count;

	private final Deque<Chat> waiting = new ArrayDeque<>();

	private final Map<String, Chat> sent = new LinkedHashMap<>();

	private CompletableFuture<Done> last = CompletableFuture.completedFuture(Done.saying("", null));

	private @Nullable RoomConnection line;

	private @Nullable String closed;

	/** Takes a chat; it completes as {@link RoomVisit#say} promises. */
	synchronized CompletableFuture<Done> add(String words, @Nullable Style style) {
		String over = this.closed;
		if (over != null) {
			return CompletableFuture.failedFuture(new ConnectionLostException(over));
		}
		if (this.waiting.size() + this.sent.size() >= MOST) {
			return CompletableFuture.failedFuture(
					new ConnectionLostException(MOST + " chats wait to be sent already; this is one too many."));
		}
		Chat chat = new Chat(words, style, newId(), false, new CompletableFuture<>());
		this.waiting.addLast(chat);
		this.last = chat.outcome();
		send();
		return chat.outcome().copy();
	}

	/** The outcome of the last chat. */
	synchronized CompletableFuture<Done> last() {
		return this.last.copy();
	}

	/** A connection stands, on which everything is sent from now on. */
	synchronized void connected(RoomConnection connection) {
		cut();
		this.line = connection;
		send();
	}

	/** The connection is gone; what was on its way is sent again. */
	synchronized void cut() {
		this.line = null;
		List<Chat> unanswered = new ArrayList<>(this.sent.values());
		this.sent.clear();
		for (int i = unanswered.size() - 1; i >= 0; i--) {
			this.waiting.addFirst(unanswered.get(i).again());
		}
	}

	private void send() {
		RoomConnection connection = this.line;
		while (connection != null && this.sent.size() < WINDOW && !this.waiting.isEmpty()) {
			Chat chat = this.waiting.element();
			if (!connection.send(Say.once(chat.words(), chat.style(), chat.id(), chat.wasSent(), chat.id()))) {
				return;
			}
			this.waiting.remove();
			this.sent.put(chat.id(), chat);
		}
	}

	/** Looks whether the frame is the answer to a chat. */
	void received(Payload payload) {
		if (payload instanceof Done done && done.label() != null) {
			Chat chat = take(done.label());
			if (chat != null) {
				chat.outcome().complete(done);
			}
		}
		else if (payload instanceof Refusal refusal && refusal.label() != null) {
			Chat chat = take(refusal.label());
			if (chat != null) {
				chat.outcome().completeExceptionally(new RefusedException(refusal));
			}
		}
	}

	private synchronized @Nullable Chat take(String label) {
		Chat chat = this.sent.remove(label);
		send();
		return chat;
	}

	/** Nothing will be sent any more; what waits fails with this sentence. */
	void close(String sentence) {
		List<Chat> unsent;
		synchronized (this) {
			cut();
			this.closed = sentence;
			unsent = List.copyOf(this.waiting);
			this.waiting.clear();
		}
		unsent.forEach(chat -> chat.outcome().completeExceptionally(new ConnectionLostException(sentence)));
	}

	private static String newPrefix() {
		byte[] bytes = new byte[PREFIX_BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private String newId() {
		return this.prefix + String.format("%08x", this.count++);
	}

	/** The id is the label as well: nothing else on the connection is as long. */
	private record Chat(String words, @Nullable Style style, String id, boolean wasSent,
			CompletableFuture<Done> outcome) {

		Chat again() {
			return new Chat(this.words, this.style, this.id, true, this.outcome);
		}

	}

}
