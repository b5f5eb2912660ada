package dev.chatrooms.server.account;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.server.limits.Origin;

/**
 * A few turns at a time for the many who want one: one address comes after the other, of
 * those at one address one person after the other, and only what one person wants is done
 * in the order it came. So whoever wants much waits longer, and nobody else does.
 * Thread-safe.
 */
final class Turns {

	/** Whoever comes next is first in both maps. */
	private final Map<Origin, Map<AccountName, Queue<Turn>>> waiting = new LinkedHashMap<>();

	private int free;

	Turns(int atATime) {
		this.free = atATime;
	}

	/** Asks for a turn; each is to be ended, also if it never came. */
	synchronized Turn ask(Origin origin, AccountName person) {
		Turn turn = new Turn(origin, person);
		if (this.free > 0) {
			this.free--;
			turn.call.countDown();
		}
		else {
			this.waiting.computeIfAbsent(origin, (any) -> new LinkedHashMap<>())
				.computeIfAbsent(person, (any) -> new ArrayDeque<>())
				.add(turn);
		}
		return turn;
	}

	private synchronized void end(Turn turn) {
		if (turn.hasCome()) {
			callNext();
		}
		else {
			Map<AccountName, Queue<Turn>> people = this.waiting.get(turn.origin);
			people.get(turn.person).remove(turn);
			people.values().removeIf(Queue::isEmpty);
			this.waiting.values().removeIf(Map::isEmpty);
		}
	}

	private void callNext() {
		if (this.waiting.isEmpty()) {
			this.free++;
			return;
		}
		Origin origin = this.waiting.keySet().iterator().next();
		Map<AccountName, Queue<Turn>> people = this.waiting.remove(origin);
		AccountName person = people.keySet().iterator().next();
		Queue<Turn> own = people.remove(person);
		own.remove().call.countDown();
		if (!own.isEmpty()) {
			people.put(person, own);
		}
		if (!people.isEmpty()) {
			this.waiting.put(origin, people);
		}
	}

	/** One turn, which has come or is waited for. */
	final class Turn {

		private final Origin origin;

		private final AccountName person;

		private final CountDownLatch call = new CountDownLatch(1);

		private Turn(Origin origin, AccountName person) {
			this.origin = origin;
			this.person = person;
		}

		/** Waits until it comes, and tells whether it did. */
		boolean await(long nanos) throws InterruptedException {
			return this.call.await(nanos, TimeUnit.NANOSECONDS);
		}

		boolean hasCome() {
			return this.call.getCount() == 0;
		}

		/** Leaves it to the next one; to be called once. */
		void end() {
			Turns.this.end(this);
		}

	}

}
