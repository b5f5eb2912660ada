package dev.chatrooms.server.classic;

import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.Reply;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.server.room.Seat;
import dev.chatrooms.server.room.Visitor;
import dev.chatrooms.server.wire.FrameConnection;
import org.jspecify.annotations.Nullable;

/**
 * The seat of a classic member: answers go over TCP, chats come by the group.
 */
final class ClassicSeat implements Seat {

	private final FrameConnection connection;

	private final ClassicGroup group;

	private @Nullable AccountName pinned;

	ClassicSeat(FrameConnection connection, ClassicGroup group) {
		this.connection = connection;
		this.group = group;
	}

	/** Who the first chat said it is; only the connection's thread asks and pins. */
	@Nullable AccountName pinned() {
		return this.pinned;
	}

	void pin(AccountName name) {
		this.pinned = name;
	}

	@Override
	public void welcome(Welcome welcome, List<Posted> lastChats) {
		this.group.welcome(this.connection, lastChats);
	}

	@Override
	public void answer(Reply reply) {
		this.connection.send((reply instanceof Done) ? Done.saying("got your chat", null) : reply);
	}

	@Override
	public void deliver(byte[] frames) {
		// The group carries them.
	}

	@Override
	public void dismiss(Refusal reason) {
		this.connection.close();
	}

	@Override
	public String peer() {
		return this.connection.peer();
	}

	@Override
	public Visitor visitor(@Nullable AccountName sitting) {
		return new Visitor(sitting, null, this.connection.address());
	}

}
