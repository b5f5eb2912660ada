package dev.chatrooms.server.room;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.Reply;
import dev.chatrooms.protocol.Scrollback;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.server.wire.FrameConnection;
import org.jspecify.annotations.Nullable;

/**
 * The seat of a protocol-2 member: everything goes through the connection's send queue.
 */
final class ConnectionSeat implements Seat {

	private final FrameConnection connection;

	private final AccountName name;

	private final long since = System.nanoTime();

	private final @Nullable String login;

	private volatile boolean welcomed;

	private volatile boolean shutOut;

	private final AtomicBoolean repairing = new AtomicBoolean();

	ConnectionSeat(FrameConnection connection, Holder holder) {
		this.connection = connection;
		this.name = holder.name();
		this.login = holder.login();
	}

	/** Nothing is taken from here any more; the connection is about to end. */
	void shutOut() {
		this.shutOut = true;
	}

	/** Whether the welcome is on its way, which comes before everything else. */
	boolean isWelcomed() {
		return this.welcomed;
	}

	boolean isShutOut() {
		return this.shutOut;
	}

	/** Whether a repair may begin: one at a time for each member. */
	boolean beginsRepair() {
		return this.repairing.compareAndSet(false, true);
	}

	void endsRepair() {
		this.repairing.set(false);
	}

	/** When it was taken; only good for telling which of two was earlier. */
	long since() {
		return this.since;
	}

	AccountName name() {
		return this.name;
	}

	Visitor visitor() {
		return visitor(this.name);
	}

	@Override
	public Visitor visitor(@Nullable AccountName sitting) {
		return new Visitor(sitting, this.login, this.connection.address());
	}

	@Override
	public void welcome(Welcome welcome, List<Posted> lastChats) {
		this.welcomed = true;
		this.connection.send(welcome);
		pages(lastChats).forEach(this.connection::send);
	}

	@Override
	public void answer(Reply reply) {
		this.connection.send(reply);
	}

	@Override
	public void deliver(byte[] frames) {
		this.connection.send(frames);
	}

	@Override
	public void dismiss(Refusal reason) {
		this.connection.refuse(reason);
	}

	@Override
	public String peer() {
		return this.connection.peer();
	}

	/** As many chats on a page as a frame can carry; one page at least. */
	static List<Scrollback> pages(List<Posted> chats) {
		List<Scrollback> pages = new ArrayList<>();
		int from = 0;
		for (int to = 1; to < chats.size(); to++) {
			Scrollback longer = new Scrollback(chats.subList(from, to + 1), true);
			if (FrameCodec.payloadLength(longer) > Limits.MAX_PAYLOAD) {
				pages.add(new Scrollback(chats.subList(from, to), true));
				from = to;
			}
		}
		pages.add(new Scrollback(chats.subList(from, chats.size()), false));
		return pages;
	}

}
