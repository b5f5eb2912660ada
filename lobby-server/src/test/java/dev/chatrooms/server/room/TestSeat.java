package dev.chatrooms.server.room;

import java.util.ArrayList;
import java.util.List;

import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.Reply;
import dev.chatrooms.protocol.Welcome;

/**
 * A seat without a connection that remembers what it was told.
 */
final class TestSeat implements Seat {

	final List<Reply> answers = new ArrayList<>();

	final List<Refusal> dismissals = new ArrayList<>();

	private final String peer;

	TestSeat(String peer) {
		this.peer = peer;
	}

	@Override
	public void welcome(Welcome welcome, List<Posted> lastChats) {
		this.answers.add(welcome);
	}

	@Override
	public void answer(Reply reply) {
		this.answers.add(reply);
	}

	@Override
	public void deliver(byte[] frames) {
		throw new AssertionError("Nothing is delivered here");
	}

	@Override
	public void dismiss(Refusal reason) {
		this.dismissals.add(reason);
	}

	@Override
	public String peer() {
		return this.peer;
	}

	@Override
	public String toString() {
		return this.peer;
	}

}
