package dev.chatrooms.shell.lobby;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The last answer to a question, for those who must not wait for the next: whoever looks
 * at an old one has the question asked again in the background. Thread-safe.
 */
public class KeptAnswer<T> {

	private final Supplier<CompletableFuture<T>> question;

	private final long age;

	private T answer;

	private long askedAt;

	private boolean asked;

	/**
	 * Asks nothing yet.
	 * @param first what to answer until then
	 * @param age how old an answer may be
	 */
	public KeptAnswer(T first, Duration age, Supplier<CompletableFuture<T>> question) {
		this.answer = first;
		this.age = age.toNanos();
		this.question = question;
	}

	/** The last answer there is. */
	public synchronized T get() {
		if (!this.asked || System.nanoTime() - this.askedAt > this.age) {
			ask();
		}
		return this.answer;
	}

	/** Asks without waiting; an answer that does not come changes nothing. */
	public synchronized void ask() {
		this.asked = true;
		this.askedAt = System.nanoTime();
		this.question.get().thenAccept(this::set);
	}

	/** Somebody has asked for other reasons. */
	public synchronized void set(T answer) {
		this.asked = true;
		this.askedAt = System.nanoTime();
		this.answer = answer;
	}

	/** Something has become known meanwhile. */
	public synchronized void change(UnaryOperator<T> change) {
		this.answer = change.apply(this.answer);
	}

}
