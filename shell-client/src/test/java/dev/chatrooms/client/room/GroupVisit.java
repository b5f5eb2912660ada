package dev.chatrooms.client.room;

import java.io.IOException;
import java.util.List;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.client.SealedRoom;
import dev.chatrooms.client.TestGroup;
import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Feed;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Route;
import org.awaitility.Awaitility;

import static dev.chatrooms.client.room.FakeRoom.TEA;

/**
 * A visit that listens to a group, and all that belongs to it.
 */
final class GroupVisit implements AutoCloseable {

	static final String ENTERED = "entered tea []";

	private final Heard heard = new Heard();

	private final SealedRoom sealed = new SealedRoom();

	private final TestGroup group;

	private final FakeRoom room;

	private final FakeServer lobby;

	private final LobbySession session;

	private final RoomVisit visit;

	/** Enters, and has the key. */
	GroupVisit(TestGroup group, VisitOptions options) throws IOException {
		this.group = group;
		this.room = new FakeRoom();
		this.lobby = new FakeServer(Route.TO_LOBBY, this::inLobby);
		this.session = LobbySession.open(this.lobby.address(), FakeServer.TRUST, "test 1", (account, words) -> {
		});
		this.visit = RoomVisit.enter(this.session, TEA, this.heard, options).join();
		this.room.server().push(this.sealed.keys());
		Awaitility.await().until(() -> this.visit.report().group() != null);
	}

	private List<? extends Payload> inLobby(Payload request) {
		if (request instanceof Hello hello) {
			return List.of(new Greeting(2, "fake", null, hello.label()));
		}
		if (request instanceof Ping ping) {
			return List.of(Done.saying("here", ping.label()));
		}
		Join join = (Join) request;
		return List.of(new Admission(this.room.server().address().port(), this.group.address().getHostString(),
				this.group.address().getPort(), null, TEA, "good", join.label()));
	}

	/** Sends to the group, under the newest key. */
	void send(Payload... frames) throws IOException {
		this.group.send(this.sealed.seal(frames));
	}

	/** Cuts the connection, and sends a key on the next one. */
	void cut() throws IOException {
		this.room.server().drop();
		Awaitility.await().until(() -> this.visit.report().group() == null && this.visit.isConnected());
		this.room.server().push(this.sealed.renew());
		Awaitility.await().until(() -> this.visit.report().group() != null);
	}

	/** What the visitor told the room of how it wants its events. */
	List<Feed> wishes() {
		return this.room.server().received().stream().filter(Feed.class::isInstance).map(Feed.class::cast).toList();
	}

	Heard heard() {
		return this.heard;
	}

	FakeRoom room() {
		return this.room;
	}

	TestGroup group() {
		return this.group;
	}

	SealedRoom sealed() {
		return this.sealed;
	}

	RoomReport report() {
		return this.visit.report();
	}

	@Override
	public void close() throws IOException {
		this.visit.leave().join();
		this.session.close();
		this.lobby.close();
		this.room.close();
		this.group.close();
	}

}
