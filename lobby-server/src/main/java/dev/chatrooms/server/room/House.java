package dev.chatrooms.server.room;

import java.util.List;

import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.Reply;
import dev.chatrooms.protocol.Welcome;

/**
 * The server itself, which may ask something of a room without sitting in it.
 */
enum House implements Seat {

	/** The one. */
	SEAT;

	@Override
	public void welcome(Welcome welcome, List<Posted> lastChats) {
		// It never arrives.
	}

	@Override
	public void answer(Reply reply) {
		// It does not wait for answers.
	}

	@Override
	public void deliver(byte[] frames) {
		// It is in no audience.
	}

	@Override
	public void dismiss(Refusal reason) {
		// It is never put out.
	}

	@Override
	public String peer() {
		return "the server";
	}

}
