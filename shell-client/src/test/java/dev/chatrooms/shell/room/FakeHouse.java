package dev.chatrooms.shell.room;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Leave;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.protocol.Scrollback;
import dev.chatrooms.protocol.Welcome;

/**
 * A lobby and its rooms, on real sockets, with one visitor.
 */
final class FakeHouse implements AutoCloseable {

	private final AccountName visitor;

	private final Map<RoomName, FakeServer> rooms = new HashMap<>();

	private final FakeServer lobby;

	private volatile boolean open = true;

	private volatile boolean hung;

	FakeHouse(AccountName visitor, RoomName... names) throws IOException {
		this.visitor = visitor;
		for (RoomName name : names) {
			this.rooms.put(name, new FakeServer(Route.TO_ROOM, request -> inRoom(name, request)));
		}
		this.lobby = new FakeServer(Route.TO_LOBBY, this::inLobby);
	}

	ServerAddress lobby() {
		return this.lobby.address();
	}

	FakeServer room(RoomName name) {
		return this.rooms.get(name);
	}

	/** From now on no room welcomes anybody by itself. */
	void letNobodyIn() {
		this.open = false;
	}

	/** From now on no room answers anything. */
	void hang() {
		this.hung = true;
	}

	private List<? extends Payload> inLobby(Payload request) {
		if (request instanceof Ping ping) {
			return List.of(Done.saying("here", ping.label()));
		}
		return (request instanceof Join join) ? List.of(new Admission(room(join.room()).address().port(), "239.0.0.1",
				1, null, join.room(), "good", join.label()))
				: List.of(new Greeting(2, "fake", null, ((Hello) request).label()));
	}

	private List<? extends Payload> inRoom(RoomName name, Payload request) {
		if (this.hung) {
			return List.of();
		}
		if (request instanceof Enter enter && this.open) {
			return List.of(new Welcome(name, this.visitor, 2, 1, 0, enter.label()), new Scrollback(List.of(), null));
		}
		if (request instanceof Say say) {
			return List.of(new Posted(this.visitor, name, say.contents(), Instant.now(), 1, 1),
					Done.said(1, 1, say.label()));
		}
		return (request instanceof Leave leave) ? List.of(Done.saying("Bye.", leave.label())) : List.of();
	}

	@Override
	public void close() throws IOException {
		this.lobby.close();
		for (FakeServer room : this.rooms.values()) {
			room.close();
		}
	}

}
