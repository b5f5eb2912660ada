package dev.chatrooms.client.room;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.client.wire.ConnectionLostException;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.Say;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.chatrooms.client.room.FakeRoom.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(60)
class ResumeTests {

	private static final String ENTERED = "entered tea []";

	private static final String CUT = "interrupted null";

	private final Heard heard = new Heard();

	private volatile @Nullable RefusalCode refusal;

	private FakeRoom room;

	private FakeServer lobby;

	private LobbySession session;

	private RoomVisit visit;

	@BeforeEach
	void enter() throws IOException {
		this.room = new FakeRoom();
		this.lobby = new FakeServer(Route.TO_LOBBY, this::inLobby);
		this.session = LobbySession.open(this.lobby.address(), FakeServer.TRUST, "test 1", (account, words) -> {
		});
		this.visit = RoomVisit.enter(this.session, TEA, this.heard).join();
	}

	@AfterEach
	void close() throws IOException {
		this.visit.leave().join();
		this.session.close();
		this.lobby.close();
		this.room.close();
	}

	private List<? extends Payload> inLobby(Payload request) {
		if (request instanceof Hello hello) {
			return List.of(new Greeting(2, "fake", null, hello.label()));
		}
		Join join = (Join) request;
		RefusalCode no = this.refusal;
		return List.of((no != null) ? Refusal.of(no, join.label())
				: new Admission(this.room.server().address().port(), null, null, null, TEA, "good", join.label()));
	}

	/** Cuts the connection and lets nobody back in. */
	private void cut() throws IOException {
		this.refusal = RefusalCode.BUSY;
		this.room.server().drop();
		Awaitility.await().until(() -> !this.visit.isConnected());
	}

	private void mend() {
		this.refusal = null;
	}

	private List<Say> sent() {
		return this.room.server().received().stream().filter(Say.class::isInstance).map(Say.class::cast).toList();
	}

	@Test
	void hearsWhatItMissedOnceAndInOrder() throws IOException {
		this.room.post("one");
		this.heard.await(ENTERED, "one");

		cut();
		IntStream.rangeClosed(2, 6).forEach(number -> this.room.postInVain("missed " + number));
		mend();

		this.heard.await(ENTERED, "one", CUT, "missed 2", "missed 3", "missed 4", "missed 5", "missed 6", "resumed 5");
		this.room.post("seven");
		this.heard.await(ENTERED, "one", CUT, "missed 2", "missed 3", "missed 4", "missed 5", "missed 6", "resumed 5",
				"seven");
	}

	@Test
	void hearsOfEachCutOnce() throws IOException {
		cut();
		mend();
		this.heard.await(ENTERED, CUT, "resumed 0");

		cut();
		mend();

		this.heard.await(ENTERED, CUT, "resumed 0", CUT, "resumed 0");
	}

	/**
	 * All of them are named here, or one that is struck off the list of the client would
	 * be missed by nobody.
	 */
	private static Set<RefusalCode> passing() {
		return EnumSet.of(RefusalCode.NO_ROOM_FREE, RefusalCode.ROOM_FULL, RefusalCode.TOO_MANY_CONNECTIONS,
				RefusalCode.TOO_MANY_ROOMS, RefusalCode.TOO_MANY_ATTEMPTS, RefusalCode.BAD_TICKET,
				RefusalCode.ALREADY_IN, RefusalCode.TOO_SLOW, RefusalCode.FRAME_TOO_SLOW, RefusalCode.BAD_FRAME,
				RefusalCode.BUSY, RefusalCode.SERVER_STOPPING, RefusalCode.ROOM_CLOSED, RefusalCode.INTERNAL);
	}

	private static Set<RefusalCode> lasting() {
		return EnumSet.complementOf(EnumSet.copyOf(passing()));
	}

	@ParameterizedTest
	@MethodSource("passing")
	void comesBackAfterARefusalThatPasses(RefusalCode code) throws IOException {
		this.room.server().push(Refusal.of(code, null));
		this.room.server().drop();

		this.heard.await(ENTERED, "interrupted " + code.sentence(), "resumed 0");
		assertThat(this.visit.say("back").join().sequence()).isEqualTo(1);
	}

	@ParameterizedTest
	@MethodSource("lasting")
	void endsAfterAnyOtherRefusal(RefusalCode code) throws IOException {
		this.room.server().push(Refusal.of(code, null));
		this.room.server().drop();

		this.heard.await(ENTERED, "lost " + code.sentence());
		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> this.visit.say("gone").join())
			.withCauseInstanceOf(ConnectionLostException.class)
			.withMessageContaining(code.sentence());
	}

	@Test
	void asksForAnEventThatDidNotCome() throws IOException {
		this.room.postInVain("one");

		this.room.post("two");

		this.heard.await(ENTERED, "one", "two");
		assertThat(this.visit.report().counts().lost()).isEqualTo(1);
		assertThat(this.visit.report().counts().repaired()).isEqualTo(1);
	}

	@Test
	void sendsWhatWasSaidDuringTheCutInOrder() throws IOException {
		cut();
		var first = this.visit.say("one");
		var second = this.visit.say("two");
		this.room.postInVain("zero");

		assertThat(first).isNotDone();
		mend();

		assertThat(first.join().sequence()).isEqualTo(2);
		assertThat(second.join().sequence()).isEqualTo(3);
		this.heard.await(ENTERED, CUT, "zero", "resumed 1", "one", "two");
		assertThat(sent()).allMatch(say -> say.again() == null).extracting(Say::id).doesNotHaveDuplicates();
	}

	@Test
	void givesIdsThatRiseAndAreNobodyElses() {
		RoomVisit other = RoomVisit.enter(this.session, TEA, new Heard()).join();
		CompletableFuture
			.allOf(IntStream.range(0, 300)
				.boxed()
				.flatMap(number -> Stream.of(this.visit.say("mine " + number), other.say("other " + number)))
				.toArray(CompletableFuture[]::new))
			.join();
		other.leave().join();

		Map<Boolean, List<String>> ids = sent().stream()
			.collect(Collectors.partitioningBy(say -> say.contents().startsWith("mine"),
					Collectors.mapping(Say::id, Collectors.toList())));
		assertThat(ids.get(true)).hasSize(300).isSorted();
		assertThat(ids.get(false)).hasSize(300).isSorted();
		assertThat(sent()).extracting(Say::id).doesNotHaveDuplicates();
	}

	@Test
	void sendsAgainWhatWasNotAcknowledged() throws IOException {
		this.room.mute(true);
		var said = this.visit.say("once");
		Awaitility.await().until(() -> sent().size() == 1);

		cut();
		this.room.mute(false);
		mend();

		assertThat(said.join().sequence()).isEqualTo(1);
		assertThat(sent()).hasSize(2);
		assertThat(sent().get(0).again()).isNull();
		assertThat(sent().get(1).again()).isTrue();
		assertThat(sent().get(1).id()).isEqualTo(sent().get(0).id()).hasSize(24);
		assertThat(this.room.said()).containsExactly("once");
		this.heard.await(ENTERED, CUT, "once", "resumed 0");
	}

	@Test
	void endsWhenTheServerWillNotHaveItBack() throws IOException {
		cut();
		var said = this.visit.say("into the void");

		this.refusal = RefusalCode.LOGIN_FIRST;

		this.heard.await(ENTERED, CUT, "lost Log in first.");
		assertThatExceptionOfType(CompletionException.class).isThrownBy(said::join)
			.withCauseInstanceOf(ConnectionLostException.class)
			.withMessageContaining("Log in first.");
	}

	@Test
	void endsWithItsSession() throws IOException {
		this.session.close();
		Awaitility.await().until(this.session::isClosed);

		this.room.server().drop();

		this.heard.await(ENTERED, CUT, "lost The session in the lobby is over.");
	}

	@Test
	void tellsWhatWasNotSentWhenItLeaves() throws IOException {
		cut();
		var said = this.visit.say("too late");

		this.visit.leave().join();

		assertThatExceptionOfType(CompletionException.class).isThrownBy(said::join)
			.withMessageContaining("The room was left before this was sent.");
		assertThat(this.heard.words()).containsExactly(ENTERED, CUT);
	}

	@Test
	void takesNoMoreThanItCanKeep() throws IOException {
		cut();
		IntStream.range(0, Outbox.MOST).forEach(number -> this.visit.say("chat " + number));

		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> this.visit.say("one more").join())
			.withMessageContaining("1000 chats wait to be sent already; this is one too many.");
		mend();

		Awaitility.await()
			.untilAsserted(() -> assertThat(this.room.said()).containsExactlyElementsOf(
					IntStream.range(0, Outbox.MOST).mapToObj(number -> "chat " + number).toList()));
	}

}
