package dev.chatrooms.endtoend;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.Say;

/**
 * Somebody who says everything again, to one server after the other, until it is
 * acknowledged. What is said is its own id and label. Not thread-safe.
 */
final class StubbornTalker {

	/** Chats that are on their way at the same time. */
	private static final int AT_ONCE = 8;

	private final String name;

	private final Map<Long, String> acknowledged;

	private final Set<String> unanswered = new LinkedHashSet<>();

	private int said;

	/**
	 * Nothing is said yet.
	 * @param acknowledged takes what is, by its number
	 */
	StubbornTalker(String name, Map<Long, String> acknowledged) {
		this.name = name;
		this.acknowledged = acknowledged;
	}

	String name() {
		return this.name;
	}

	/** How many things were said so far, however often. */
	int said() {
		return this.said;
	}

	/** Talks until the connection ends. */
	void talk(WirePeer member) throws IOException {
		insist(member);
		while (true) {
			String words = this.name + " says " + this.said++;
			this.unanswered.add(words);
			member.send(Say.once(words, null, words, false, words));
			while (this.unanswered.size() >= AT_ONCE) {
				hear(member.next());
			}
		}
	}

	/** Says again what may have been lost, and waits until it is acknowledged. */
	void insist(WirePeer member) throws IOException {
		for (String words : List.copyOf(this.unanswered)) {
			member.send(Say.once(words, null, words, true, words));
		}
		while (!this.unanswered.isEmpty()) {
			hear(member.next());
		}
	}

	private void hear(Payload payload) {
		if (payload instanceof Refusal refusal) {
			throw new AssertionError(this.name + " was refused: " + refusal.message());
		}
		if (payload instanceof Done done && this.unanswered.remove(done.label())) {
			String other = this.acknowledged.put(done.sequence(), done.label());
			if (other != null) {
				throw new AssertionError(done + " is for both: " + other + ", " + done.label());
			}
		}
	}

}
