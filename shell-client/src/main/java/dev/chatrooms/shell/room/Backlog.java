package dev.chatrooms.shell.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/**
 * The chats of others that no {@code expect} has gone past yet, oldest first. Bounded in
 * number and in length: when nobody expects anything, the oldest are forgotten.
 * Thread-safe.
 */
class Backlog {

	private static final int MOST_CHATS = 10_000;

	/** No more than a megabyte, in any script. */
	private static final int MOST_CHARACTERS = 500_000;

	private final Deque<String> texts = new ArrayDeque<>();

	private int characters;

	private @Nullable Wanted wanted;

	private @Nullable RuntimeException end;

	/** Somebody else said this. */
	synchronized void add(String text) {
		this.texts.addLast(text);
		this.characters += text.length();
		look();
		while (this.texts.size() > MOST_CHATS || this.characters > MOST_CHARACTERS) {
			oldest();
		}
	}

	/** Nothing more will come; who waits is told why. */
	synchronized void end(RuntimeException reason) {
		this.end = reason;
		look();
	}

	/**
	 * Goes past the next chat that contains the words. Once the answer is complete, by
	 * whomever, nothing more is gone past.
	 * @return completes with {@code true} when there is such a chat; fails with what
	 * {@link #end} was given when none will come
	 */
	synchronized CompletableFuture<Boolean> find(String words) {
		CompletableFuture<Boolean> found = new CompletableFuture<>();
		this.wanted = new Wanted(words, found);
		look();
		return found;
	}

	private void look() {
		Wanted current = this.wanted;
		while (current != null && !current.found().isDone() && !this.texts.isEmpty()) {
			if (oldest().contains(current.words())) {
				current.found().complete(true);
			}
		}
		if (current != null && this.end != null) {
			current.found().completeExceptionally(this.end);
		}
	}

	private String oldest() {
		String text = this.texts.removeFirst();
		this.characters -= text.length();
		return text;
	}

	private record Wanted(String words, CompletableFuture<Boolean> found) {

	}

}
