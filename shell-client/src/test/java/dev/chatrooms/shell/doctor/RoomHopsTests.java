package dev.chatrooms.shell.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.client.RequiresMulticast;
import dev.chatrooms.client.SealedRoom;
import dev.chatrooms.client.TestGroup;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.CreateRoom;
import dev.chatrooms.protocol.DeleteRoom;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Feed;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Heartbeat;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Leave;
import dev.chatrooms.protocol.ListRooms;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RoomDetail;
import dev.chatrooms.protocol.RoomList;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.protocol.Scrollback;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.Waiting;
import dev.chatrooms.shell.lobby.Lobbies;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.view.RecordingScreen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A room of one's own, in which things do not go as they should.
 */
class RoomHopsTests {

	private static final AccountName ADA = new AccountName("ada");

	private final SealedRoom sealed = new SealedRoom();

	private final AtomicInteger beats = new AtomicInteger();

	private TestGroup group;

	private FakeServer lobby;

	private FakeServer room;

	private LobbyLink link;

	private Way way;

	private volatile boolean hasGroup = true;

	/** Why no room can be made. */
	private volatile @Nullable RefusalCode trouble;

	/** Of the room that is there already. */
	private volatile AccountName owner = ADA;

	private volatile boolean hidden = true;

	private volatile Duration ahead = Duration.ZERO;

	private volatile IntPredicate sends = beat -> false;

	@BeforeEach
	void open() throws Exception {
		this.group = new TestGroup(4);
		this.room = new FakeServer(Route.TO_ROOM, this::inRoom);
		this.lobby = new FakeServer(Route.TO_LOBBY, this::inLobby);
		this.link = Lobbies.at(this.lobby.address(), new RecordingScreen());
		this.way = new Way(this.lobby.address(), new Patience(new Waiting(), Duration.ofSeconds(5)));
		this.way.found(new LoginHop.LoggedIn(ADA));
	}

	@AfterEach
	void close() throws IOException {
		this.way.close();
		this.link.close();
		this.lobby.close();
		this.room.close();
		this.group.close();
	}

	private List<? extends Payload> inLobby(Payload request) {
		if (request instanceof Hello hello) {
			return List.of(new Greeting(2, "fake", null, hello.label()));
		}
		if (request instanceof Join join) {
			InetSocketAddress at = this.group.address();
			return List.of(new Admission(this.room.address().port(), this.hasGroup ? at.getHostString() : null,
					this.hasGroup ? at.getPort() : null, null, join.room(), "good", join.label()));
		}
		if (request instanceof CreateRoom create) {
			RefusalCode trouble = this.trouble;
			return List
				.of((trouble != null) ? Refusal.of(trouble, create.label()) : Done.saying("Created.", create.label()));
		}
		if (request instanceof ListRooms list) {
			RoomDetail detail = new RoomDetail(null, this.owner, false, this.hidden, false);
			return List.of(new RoomList(List.of(made()), List.of(0), List.of(detail), false, list.label()));
		}
		return List.of(Done.saying("Deleted.", ((DeleteRoom) request).label()));
	}

	private List<? extends Payload> inRoom(Payload request) {
		if (request instanceof Enter enter) {
			return List.of(new Welcome(new RoomName("doctor"), ADA, 1, 1, 0, enter.label()),
					new Scrollback(List.of(), null), this.sealed.keys());
		}
		if (request instanceof Say say) {
			return List.of(
					new Posted(ADA, new RoomName("doctor"), say.contents(), Instant.now().plus(this.ahead), 1, 1),
					Done.said(1, 1, say.label()));
		}
		if (request instanceof Leave leave) {
			return List.of(Done.saying("Bye.", leave.label()));
		}
		if (request instanceof Feed feed) {
			beat();
			return List.of(new Heartbeat(1, 1, 1, null, feed.label()));
		}
		return List.of(new Heartbeat(1, 1, 1, null, ((Ping) request).label()));
	}

	/** What is sealed and not sent is lost. */
	private void beat() {
		try {
			byte[] datagram = this.sealed.seal(new Heartbeat(1, 1, 1, 1000, null));
			if (this.sends.test(this.beats.incrementAndGet())) {
				this.group.send(datagram);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The room that was to be made. */
	private RoomName made() {
		return ((CreateRoom) this.lobby.received().get(1)).room();
	}

	private List<String> asked() {
		return this.lobby.received().stream().map(request -> request.getClass().getSimpleName()).toList();
	}

	@Test
	void leavesNothingBehind() throws Exception {
		assertThat(new RoomHop(this.link).check(this.way).words()).contains(this.room.address().toString());

		this.way.close();

		assertThat(this.room.received()).last().isInstanceOf(Leave.class);
		assertThat(asked()).containsExactly("Hello", "CreateRoom", "Join", "DeleteRoom");
		CreateRoom made = (CreateRoom) this.lobby.received().get(1);
		assertThat(made.hidden()).isTrue();
		assertThat(((DeleteRoom) this.lobby.received().get(3)).room()).isEqualTo(made.room());
	}

	@Test
	void saysNothingWhereOthersCouldHearIt() throws Exception {
		this.trouble = RefusalCode.TOO_MANY_ROOMS;

		assertThat(new RoomHop(this.link).check(this.way).isFailure()).isFalse();
		assertThat(new ClockHop().check(this.way).mark()).isEqualTo(Finding.Mark.SKIPPED);

		this.way.close();
		assertThat(asked()).doesNotContain("DeleteRoom");
		assertThat(this.room.received()).noneMatch(Say.class::isInstance);
	}

	@Test
	void usesARoomAgainThatWasLeftBehind() throws Exception {
		this.trouble = RefusalCode.ROOM_EXISTS;

		Finding finding = new RoomHop(this.link).check(this.way);

		assertThat(finding.more()).isEmpty();
		assertThat(new ClockHop().check(this.way).mark()).isEqualTo(Finding.Mark.WORKS);
		this.way.close();
		assertThat(asked()).containsExactly("Hello", "CreateRoom", "ListRooms", "Join", "DeleteRoom");
	}

	@ParameterizedTest
	@CsvSource({ "eve, true", "ada, false" })
	void saysNothingInARoomThatSomebodyHasMadeBefore(String owner, boolean hidden) throws Exception {
		this.trouble = RefusalCode.ROOM_EXISTS;
		this.owner = new AccountName(owner);
		this.hidden = hidden;

		Finding finding = new RoomHop(this.link).check(this.way);

		assertThat(finding.isFailure()).isFalse();
		assertThat(finding.more())
			.containsExactly("It is a room that guests share: the room " + made() + " is not a private one of yours.");
		assertThat(new ClockHop().check(this.way).mark()).isEqualTo(Finding.Mark.SKIPPED);
		this.way.close();
		assertThat(asked()).doesNotContain("DeleteRoom");
		assertThat(this.room.received()).noneMatch(Say.class::isInstance);
	}

	@Test
	void findsThatTheRoomsPortIsClosed() throws Exception {
		this.room.close();

		Finding finding = new RoomHop(this.link).check(this.way);

		assertThat(finding.code()).isEqualTo(ExitCode.UNREACHABLE);
		assertThat(finding.words()).contains(this.room.address().toString(), "nobody answers there");
		assertThat(finding.more()).singleElement().asString().contains("rooms.port-range", "firewall");
	}

	@Test
	void findsAClockThatIsWrong() throws Exception {
		this.ahead = Duration.ofMinutes(10).plusSeconds(5);
		new RoomHop(this.link).check(this.way);

		Finding finding = new ClockHop().check(this.way);

		assertThat(finding.code()).isEqualTo(ExitCode.FAILURE);
		assertThat(finding.words()).startsWith("The server's clock is 10 min ahead of this one");
	}

	@Test
	@RequiresMulticast
	void countsWhatIsHeardOfTheGroup() throws Exception {
		this.sends = beat -> beat != 3;
		new RoomHop(this.link).check(this.way);

		Finding finding = new MulticastHop().check(this.way);

		assertThat(finding.mark()).isEqualTo(Finding.Mark.WORKS);
		assertThat(finding.words()).containsPattern("is heard on lo\\S*: 5 of 6 heartbeats");
		assertThat(finding.more()).first().asString().startsWith("That is much");
	}

	@Test
	@RequiresMulticast
	void findsThatNothingIsHeardOfTheGroup() throws Exception {
		new RoomHop(this.link).check(this.way);

		Finding finding = new MulticastHop().check(this.way);

		assertThat(finding.code()).isEqualTo(ExitCode.TIMEOUT);
		assertThat(finding.words()).contains(this.group.address().getAddress().getHostAddress(), "is not heard on lo");
		assertThat(finding.more()).first().asString().startsWith("Chat comes by TCP instead");
	}

	@Test
	void leavesAGroupAloneThatIsNotWanted() throws Exception {
		this.hasGroup = false;
		new RoomHop(this.link).check(this.way);

		assertThat(new MulticastHop().check(this.way).mark()).isEqualTo(Finding.Mark.SKIPPED);
	}

}
