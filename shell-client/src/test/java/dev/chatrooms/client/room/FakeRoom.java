package dev.chatrooms.client.room;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Feed;
import dev.chatrooms.protocol.Heartbeat;
import dev.chatrooms.protocol.Leave;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Repair;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.protocol.Scrollback;
import dev.chatrooms.protocol.Welcome;

/**
 * A room with a journal that keeps its events over cuts, and stores each chat once.
 */
final class FakeRoom implements AutoCloseable {

	static final RoomName TEA = new RoomName("tea");

	static final AccountName ADA = new AccountName("ada");

	private static final AccountName BOB = new AccountName("bob");

	private static final int PAGE = 2;

	private final FakeServer server;

	private final List<Posted> journal = new ArrayList<>();

	private final Map<String, Posted> stored = new HashMap<>();

	private boolean mute;

	private boolean silent;

	FakeRoom() throws IOException {
		this.server = new FakeServer(Route.TO_ROOM, this::answer);
	}

	private synchronized List<? extends Payload> answer(Payload request) {
		if (this.silent) {
			return List.of();
		}
		if (request instanceof Enter enter) {
			return List.of(new Welcome(TEA, ADA, 2, 1, this.journal.size(), enter.label()),
					new Scrollback(List.of(), null));
		}
		if (request instanceof Say say) {
			return answer(say);
		}
		if (request instanceof Repair repair) {
			return answer(repair);
		}
		if (request instanceof Leave leave) {
			return List.of(Done.saying("Bye.", leave.label()));
		}
		String label = (request instanceof Feed feed) ? feed.label() : ((Ping) request).label();
		return List.of(new Heartbeat(1, this.journal.size(), 2, null, label));
	}

	private List<? extends Payload> answer(Say say) {
		boolean isNew = !this.stored.containsKey(say.id());
		Posted chat = this.stored.computeIfAbsent(say.id(), id -> record(ADA, say.contents()));
		Done done = Done.said(1, chat.sequence(), say.label());
		if (this.mute) {
			return List.of();
		}
		return isNew ? List.of(chat, done) : List.of(done);
	}

	private List<? extends Payload> answer(Repair repair) {
		long through = Math.min(repair.to(), repair.from() + PAGE - 1);
		List<Payload> page = new ArrayList<>(this.journal.subList((int) repair.from() - 1, (int) through));
		page.add(new Done("repaired", null, null, 1L, through, repair.label()));
		return page;
	}

	private Posted record(AccountName author, String text) {
		Posted chat = new Posted(author, TEA, text, Instant.EPOCH, 1, this.journal.size() + 1L);
		this.journal.add(chat);
		return chat;
	}

	/** Bob says something; who is not connected may ask for it. */
	synchronized Posted post(String text) throws IOException {
		Posted chat = record(BOB, text);
		this.server.push(chat);
		return chat;
	}

	/** Bob says something that reaches nobody by itself. */
	synchronized Posted postInVain(String text) {
		return record(BOB, text);
	}

	/** From here on chats are stored, but not answered; or are again. */
	synchronized void mute(boolean silent) {
		this.mute = silent;
	}

	/** From here on nothing is answered, while the connections stand; or all is again. */
	synchronized void silence(boolean silent) {
		this.silent = silent;
	}

	/** All that was said, once each. */
	synchronized List<String> said() {
		return this.journal.stream().map(Posted::contents).toList();
	}

	FakeServer server() {
		return this.server;
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
