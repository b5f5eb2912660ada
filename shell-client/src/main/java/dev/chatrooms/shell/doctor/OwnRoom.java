package dev.chatrooms.shell.doctor;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.client.session.OpenRoom;
import dev.chatrooms.client.wire.FrameConnection;
import dev.chatrooms.client.wire.FrameListener;
import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.client.wire.UnreachableException;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.CreateRoom;
import dev.chatrooms.protocol.DeleteRoom;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Feed;
import dev.chatrooms.protocol.GroupKeys;
import dev.chatrooms.protocol.Heartbeat;
import dev.chatrooms.protocol.Leave;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.protocol.Welcome;
import org.jspecify.annotations.Nullable;

/**
 * A room to try things in. Who has an account gets a private one, of which nobody hears,
 * and which is deleted afterwards with what was said in it. Guests cannot own rooms:
 * they, and whoever cannot have one, share one that is gone when they have left, and say
 * nothing there.
 */
final class OwnRoom implements FrameListener, AutoCloseable {

	private static final RoomName OF_GUESTS = new RoomName("doctor-of-guests");

	private static final long GOODBYE_MILLIS = 2000;

	private final LobbySession lobby;

	private final Way way;

	private final RoomName name;

	/** Why it is not one's own, if that is no matter of course. */
	private final String remark;

	private final boolean isOwn;

	private final CompletableFuture<GroupKeys> keys = new CompletableFuture<>();

	private final CompletableFuture<Posted> chat = new CompletableFuture<>();

	private @Nullable Admission admission;

	private volatile @Nullable FrameConnection connection;

	private volatile boolean closed;

	private OwnRoom(LobbySession lobby, Way way, RoomName name, String remark) {
		this.lobby = lobby;
		this.way = way;
		this.name = name;
		this.remark = remark;
		this.isOwn = !name.equals(OF_GUESTS);
	}

	/** Makes a room, if this person may; it is put away at the end of the way. */
	static OwnRoom prepare(LobbySession lobby, AccountName person, Way way) throws Exception {
		// The same name each time: what a doctor that was killed left behind is used
		// again.
		RoomName own = new RoomName("doctor-" + Integer.toHexString(person.key().hashCode()));
		if (person.isGuest()) {
			return way.keep(new OwnRoom(lobby, way, OF_GUESTS, ""));
		}
		String trouble = make(lobby, own, person, way);
		return way.keep(trouble.isEmpty() ? new OwnRoom(lobby, way, own, "")
				: new OwnRoom(lobby, way, OF_GUESTS, "It is a room that guests share: " + trouble + "."));
	}

	/** Why there can be no such room, or nothing if it is there. */
	private static String make(LobbySession lobby, RoomName own, AccountName person, Way way) throws Exception {
		try {
			way.patience()
				.await(lobby.request(label -> new CreateRoom(own, null, null, true, null, label), Done.class));
			return "";
		}
		catch (RefusedException ex) {
			if (ex.refusal().code() == RefusalCode.TOO_MANY_ROOMS) {
				return "you have too many rooms";
			}
			if (ex.refusal().code() == RefusalCode.ROOM_EXISTS) {
				return isPrivate(lobby, own, person, way) ? "" : "the room " + own + " is not a private one of yours";
			}
			throw ex;
		}
	}

	/** Anybody can make a room of that name before, and listen. */
	private static boolean isPrivate(LobbySession lobby, RoomName own, AccountName person, Way way) throws Exception {
		return way.patience()
			.await(lobby.ownRooms())
			.stream()
			.filter(room -> room.name().equals(own))
			.map(OpenRoom::detail)
			.anyMatch(detail -> detail != null && detail.hidden() && person.equals(detail.owner()));
	}

	/** Asks the lobby for the way in. */
	ServerAddress ask() throws Exception {
		Admission shown = this.way.patience().await(this.lobby.join(this.name));
		this.admission = shown;
		return new ServerAddress(Objects.requireNonNullElse(shown.host(), this.lobby.address().host()), shown.port());
	}

	/** Takes it. */
	void enter(ServerAddress address) throws Exception {
		String ticket = Objects.requireNonNullElse(Objects.requireNonNull(this.admission).ticket(), "");
		FrameConnection opened = this.way.patience().within(() -> open(address));
		this.way.patience().await(opened.request(label -> new Enter(ticket, null, label), Welcome.class));
	}

	/** Who comes too late for whoever waited closes the door again. */
	private FrameConnection open(ServerAddress address) throws UnreachableException {
		FrameConnection opened = FrameConnection.open(address, this.lobby.roomSecurity(), Route.FROM_ROOM, this);
		this.connection = opened;
		if (this.closed) {
			opened.close();
		}
		return opened;
	}

	/** Asks whether the room is still there. */
	void ping() throws Exception {
		this.way.patience().await(line().request(Ping::new, Heartbeat.class));
	}

	/** Whether nobody else sees what is said here. */
	boolean isOwn() {
		return this.isOwn;
	}

	/** What there is to say about it, which may be nothing. */
	String remark() {
		return this.remark;
	}

	/** Says something and returns how it was heard. */
	Posted say(String words) throws Exception {
		this.way.patience().await(line().request(label -> Say.of(words, label), Done.class));
		return this.way.patience().await(this.chat);
	}

	/** Where the group is, if the operator wants groups. */
	Optional<InetSocketAddress> group() throws UnknownHostException {
		Admission shown = Objects.requireNonNull(this.admission);
		String address = shown.group();
		Integer port = shown.groupPort();
		return (address != null && port != null)
				? Optional.of(new InetSocketAddress(InetAddress.getByName(address), port)) : Optional.empty();
	}

	/** What opens the datagrams of the group. */
	GroupKeys keys() throws Exception {
		return this.way.patience().await(this.keys);
	}

	/** Makes the room send a heartbeat to its group. */
	void wakeGroup() throws Exception {
		this.way.patience().await(line().request(Feed::byTcp, Heartbeat.class));
	}

	/** The address of this computer on the way to the room. */
	InetAddress localAddress() {
		return line().localAddress();
	}

	private FrameConnection line() {
		return Objects.requireNonNull(this.connection);
	}

	@Override
	public void received(Payload payload) {
		if (payload instanceof GroupKeys given) {
			this.keys.complete(given);
		}
		else if (payload instanceof Posted posted) {
			this.chat.complete(posted);
		}
	}

	@Override
	public void closed(@Nullable String lastWords) {
		// Whoever waits for an answer hears of it.
	}

	@Override
	public void close() {
		this.closed = true;
		FrameConnection current = this.connection;
		if (current != null) {
			sayGoodbye(current.request(Leave::new, Done.class));
			current.close();
		}
		if (this.isOwn) {
			sayGoodbye(this.lobby.request(label -> new DeleteRoom(this.name, label), Done.class));
		}
	}

	private static void sayGoodbye(CompletableFuture<Done> last) {
		last.handle((done, failure) -> true).completeOnTimeout(true, GOODBYE_MILLIS, TimeUnit.MILLISECONDS).join();
	}

}
