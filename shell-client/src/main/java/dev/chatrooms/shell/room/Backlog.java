package dev.chatrooms.shell.room;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * The chats of others that no {@code expect} has gone past yet, oldest first. Bounded:
 * when nobody expects anything, the oldest are forgotten.
 */
class Backlog {

	private static final int CAPACITY = 10_000;

	private final Deque<String> texts = new ArrayDeque<>();

	private final Lock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private @Nullable RuntimeException end;

	/** Somebody else said this. */
	void add(String text) {
		this.lock.lock();
		try {
			if (this.texts.size() == CAPACITY) {
				this.texts.removeFirst();
			}
			this.texts.addLast(text);
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Nothing more will come; who waits is told why. */
	void end(RuntimeException reason) {
		this.lock.lock();
		try {
			this.end = reason;
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits for a chat that contains the words, and goes past it.
	 * @return whether it came in time
	 * @throws RuntimeException what {@link #end} was given, if nothing more will come
	 */
	boolean await(String words, Duration timeout) throws InterruptedException {
		long nanos = timeout.toNanos();
		this.lock.lock();
		try {
			while (!goPast(words)) {
				if (this.end != null) {
					throw this.end;
				}
				if (nanos <= 0) {
					return false;
				}
				nanos = this.changed.awaitNanos(nanos);
			}
			return true;
		}
		finally {
			this.lock.unlock();
		}
	}

	private boolean goPast(String words) {
		while (!this.texts.isEmpty()) {
			if (this.texts.removeFirst().contains(words)) {
				return true;
			}
		}
		return false;
	}

}
