package dev.chatrooms.shell.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import dev.chatrooms.model.AccountName;

/**
 * Who has spoken in a room, the last first. Thread-safe.
 */
class Speakers {

	private static final int MOST = 100;

	private final Deque<AccountName> names = new ArrayDeque<>();

	/** Somebody has spoken. */
	synchronized void heard(AccountName name) {
		this.names.remove(name);
		this.names.addFirst(name);
		if (this.names.size() > MOST) {
			this.names.removeLast();
		}
	}

	synchronized List<AccountName> lastFirst() {
		return List.copyOf(this.names);
	}

}
