package dev.chatrooms.client.room;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.client.wire.ConnectionLostException;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.InvalidChatException;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Leave;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.protocol.Scrollback;
import dev.chatrooms.protocol.Welcome;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RoomVisitTests implements RoomListener {

	private static final RoomName TEA = new RoomName("tea");

	private static final RoomName COFFEE = new RoomName("coffee");

	private static final AccountName ADA = new AccountName("ada");

	private final List<String> heard = new CopyOnWriteArrayList<>();

	private FakeServer room;

	private FakeServer lobby;

	private LobbySession session;

	@BeforeEach
	void open() throws IOException {
		this.room = new FakeServer(Route.TO_ROOM, RoomVisitTests::inRoom);
		this.lobby = new FakeServer(Route.TO_LOBBY, this::inLobby);
		this.session = LobbySession.open(this.lobby.address(), FakeServer.TRUST, "test 1", (account, words) -> {
		});
	}

	@AfterEach
	void close() throws IOException {
		this.session.close();
		this.lobby.close();
		this.room.close();
	}

	private List<? extends Payload> inLobby(Payload request) {
		if (request instanceof Join join) {
			String ticket = join.room().equals(COFFEE) ? "bad" : "good";
			return List
				.of(new Admission(this.room.address().port(), "239.0.0.1", 1, null, join.room(), ticket, join.label()));
		}
		return (request instanceof Hello hello) ? List.of(new Greeting(2, "fake", null, hello.label())) : List.of();
	}

	private static List<? extends Payload> inRoom(Payload request) {
		if (request instanceof Enter enter) {
			return enter.ticket().equals("good")
					? List.of(new Welcome(TEA, ADA, 2, 1, 3, enter.label()),
							new Scrollback(List.of(chat("one", 1), chat("two", 2)), true),
							new Scrollback(List.of(chat("three", 3)), null), chat("three", 3), chat("four", 4))
					: List.of(Refusal.of(RefusalCode.BAD_TICKET, enter.label()));
		}
		if (request instanceof Leave leave) {
			return List.of(Done.saying("Bye.", leave.label()));
		}
		Say say = (Say) request;
		return say.contents().equals("no") ? List.of(Refusal.of(RefusalCode.NOT_STORED, say.label()))
				: List.of(Done.said(1, 5, say.label()), chat(say.contents(), 5));
	}

	private static Posted chat(String text, long sequence) {
		return new Posted(ADA, TEA, text, Instant.EPOCH, 1, sequence);
	}

	@Override
	public void entered(Welcome welcome, List<Posted> chats) {
		this.heard.add("entered " + welcome.room() + " " + chats.stream().map(Posted::contents).toList());
	}

	@Override
	public void happened(RoomEvent event) {
		this.heard.add(((Posted) event).contents());
	}

	@Override
	public void lost(@Nullable String lastWords) {
		this.heard.add("lost " + lastWords);
	}

	private void awaitHeard(String... words) {
		Awaitility.await().untilAsserted(() -> assertThat(this.heard).containsExactly(words));
	}

	@Test
	void hearsTheSnapshotThenWhatFollowsItOnce() {
		RoomVisit visit = RoomVisit.enter(this.session, TEA, this).join();

		awaitHeard("entered tea [one, two, three]", "four");
		assertThat(visit.you()).isEqualTo(ADA);
		assertThat(visit.room()).isEqualTo(TEA);
	}

	@Test
	void acknowledgesWhatIsSaid() {
		RoomVisit visit = RoomVisit.enter(this.session, TEA, this).join();

		assertThat(visit.say("five").join().sequence()).isEqualTo(5);
		awaitHeard("entered tea [one, two, three]", "four", "five");
	}

	@Test
	void failsWhatTheRoomRefusesToStore() {
		RoomVisit visit = RoomVisit.enter(this.session, TEA, this).join();

		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> visit.say("no").join())
			.withCauseInstanceOf(RefusedException.class);
	}

	@Test
	void sendsNothingThatIsNoChat() {
		RoomVisit visit = RoomVisit.enter(this.session, TEA, this).join();

		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> visit.say(" \u001b[2J ").join())
			.withCauseInstanceOf(InvalidChatException.class);
		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> visit.say("x".repeat(4001)).join())
			.withCauseInstanceOf(InvalidChatException.class);
		assertThat(this.room.received()).hasSize(1);
	}

	@Test
	void failsAtOnceWithABadTicket() {
		assertThatExceptionOfType(CompletionException.class)
			.isThrownBy(() -> RoomVisit.enter(this.session, COFFEE, this).join())
			.withCauseInstanceOf(RefusedException.class);
		assertThat(this.heard).isEmpty();
	}

	@Test
	void entersNoOtherRoomThanWasAskedFor() {
		assertThatExceptionOfType(CompletionException.class)
			.isThrownBy(() -> RoomVisit.enter(this.session, new RoomName("cocoa"), this).join())
			.withCauseInstanceOf(ConnectionLostException.class)
			.withMessageContaining("The way to cocoa led into tea.");
		assertThat(this.heard).isEmpty();
	}

	@Test
	void failsWithAListenerThatFails() {
		RoomListener broken = new RoomListener() {

			@Override
			public void entered(Welcome welcome, List<Posted> chats) {
				throw new IllegalStateException("broken");
			}

			@Override
			public void happened(RoomEvent event) {
				throw new IllegalStateException("It has not entered");
			}

			@Override
			public void lost(@Nullable String lastWords) {
				throw new IllegalStateException("It has not entered");
			}

		};

		assertThatExceptionOfType(CompletionException.class)
			.isThrownBy(() -> RoomVisit.enter(this.session, TEA, broken).orTimeout(10, TimeUnit.SECONDS).join())
			.withCauseInstanceOf(IllegalStateException.class)
			.withMessageContaining("broken");
	}

	@Test
	void tellsWhyTheVisitEnded() throws IOException {
		RoomVisit visit = RoomVisit.enter(this.session, TEA, this).join();

		awaitHeard("entered tea [one, two, three]", "four");
		this.room.push(Refusal.of(RefusalCode.REMOVED, null));
		this.room.drop();

		awaitHeard("entered tea [one, two, three]", "four", "lost You were removed from the room.");
		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> visit.say("five").join())
			.withMessageContaining("You were removed from the room.");
	}

	@Test
	void leavesInSilenceAfterTheLastWordIsHeard() {
		RoomVisit visit = RoomVisit.enter(this.session, TEA, this).join();

		var said = visit.say("bye");
		visit.leave().join();

		assertThat(said).isCompleted();
		assertThat(this.heard).containsExactly("entered tea [one, two, three]", "four", "bye");
		assertThat(this.room.received()).last().isInstanceOf(Leave.class);
	}

}
