package dev.chatrooms.server;

import java.util.concurrent.atomic.AtomicInteger;

import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Leave;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Say;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever somebody sends to a room, they get one sentence, the log gets at most one
 * line, and those who talk there go on talking.
 */
@ExtendWith(OutputCaptureExtension.class)
class RoomBadInputIntegrationTests {

	private static final AtomicInteger visitors = new AtomicInteger();

	private static TestLobby lobby;

	private static TestPeer ada;

	private static TestPeer bystander;

	private TestPeer peer;

	@BeforeAll
	static void open() {
		lobby = TestLobby.start("wire.frame-deadline=300ms", "rooms.ticket-lifetime=2s");
		ada = lobby.newcomer("ada");
		bystander = lobby.newcomer("bystander").enter("tea");
	}

	@AfterAll
	static void close() {
		bystander.close();
		ada.close();
		lobby.close();
	}

	@AfterEach
	void thoseWhoTalkGoOn(CapturedOutput output) {
		this.peer.close();
		assertThat(bystander.say("still here").sequence()).isPositive();
		assertThat(output).doesNotContain("\tat ").doesNotContain("Exception");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			value = { "ZZZZ | {} | UNKNOWN_TYPE", "JOIN | {`room`:`tea`} | WRONG_PLACE",
					"LGIN | {`username`:`ada`,`password`:`x`} | WRONG_PLACE",
					"HELO | {`version`:2,`client`:`x`} | WRONG_PLACE", "PREV | {`chats`:[]} | WRONG_PLACE",
					"ARRV | {} | WRONG_PLACE", "CHAT | nonsense | BAD_PAYLOAD", "CHAT | {} | BAD_PAYLOAD",
					"CHAT | [] | BAD_PAYLOAD", "CHAT | null | BAD_PAYLOAD", "CHAT | {`contents`:7} | BAD_PAYLOAD",
					"CHAT | {`contents`:null} | BAD_PAYLOAD", "ENTR | {`ticket`:7} | BAD_PAYLOAD" })
	void aFrameOfAFaultyProgramIsRefusedAndTold(String type, String json, RefusalCode code, CapturedOutput output) {
		this.peer = ada.enter("tea");

		this.peer.sendFrame(type, json.replace('`', '"'));

		assertThat(this.peer.refusal().code()).isEqualTo(code);
		assertThat(this.peer.say("on").sequence()).isPositive();
		assertThat(LogLines.about(this.peer, output)).singleElement().asString().contains(code.text());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\n\t", "\u001B[2J", "\u200B\u202E" })
	void anEmptyChatIsRefused(String nothing) {
		this.peer = ada.enter("tea");

		this.peer.send(Say.of(nothing, "empty"));

		assertThat(this.peer.refusal()).isEqualTo(Refusal.of(RefusalCode.EMPTY_CHAT, "empty"));
		assertThat(this.peer.say("on").sequence()).isPositive();
	}

	@Test
	void aChatThatIsTooLongIsRefused() {
		this.peer = ada.enter("tea");

		this.peer.send(Say.of("x".repeat(4001), "long"));

		Refusal refusal = this.peer.refusal();
		assertThat(refusal.code()).isEqualTo(RefusalCode.CHAT_TOO_LONG);
		assertThat(refusal.label()).isEqualTo("long");
		assertThat(this.peer.say("x".repeat(4000)).sequence()).isPositive();
	}

	/** It was matched by recursion once, which closed the room for everybody. */
	@Test
	void aChatOfEmptyLinesIsAChatLikeOthers() {
		this.peer = ada.enter("tea");

		assertThat(this.peer.say("x" + "\n".repeat(4950) + "y").sequence()).isPositive();
	}

	@Test
	void onlyThoseWhoAreInAreToldHowFarTheRoomIs() {
		this.peer = TestPeer.ofRoom(ada.join("tea").port());
		assertThat(this.peer.send(new Ping("early")).next(Refusal.class))
			.isEqualTo(Refusal.of(RefusalCode.ENTER_FIRST, "early"));
		this.peer.close();
		this.peer = ada.enter("tea");
		this.peer.ask(new Leave("l"), Done.class);

		assertThat(this.peer.send(new Ping("late")).await(Refusal.class))
			.isEqualTo(Refusal.of(RefusalCode.ENTER_FIRST, "late"));
	}

	@Test
	void nothingToSayIsNoReasonToTalkBeforeOneIsIn() {
		this.peer = TestPeer.ofRoom(ada.join("tea").port());

		this.peer.send(Say.of("", "early"));

		assertThat(this.peer.next(Refusal.class)).isEqualTo(Refusal.of(RefusalCode.ENTER_FIRST, "early"));
	}

	@Test
	void aSecondTicketIsNotNeeded() {
		this.peer = ada.enter("tea");

		this.peer.send(new Enter("another", null, "twice"));

		assertThat(this.peer.refusal()).isEqualTo(Refusal.of(RefusalCode.ALREADY_IN, "twice"));
		assertThat(this.peer.say("on").sequence()).isPositive();
	}

	@Test
	void aTicketThatWasUsedAdmitsNobody(CapturedOutput output) {
		Admission admission = ada.join("tea");
		TestPeer first = TestPeer.ofRoom(admission.port());
		first.enter(admission);

		assertIsSentAway(admission.port(), admission.ticket(), output);
		assertThat(first.say("still in").sequence()).isPositive();
		first.close();
	}

	@Test
	void aTicketOfAnotherRoomAdmitsNobody(CapturedOutput output) {
		Admission coffee = ada.join("coffee");
		Admission tea = ada.join("tea");

		assertIsSentAway(tea.port(), coffee.ticket(), output);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "guessed", "\u0000" })
	void aTicketThatNobodyGaveAdmitsNobody(String ticket, CapturedOutput output) {
		assertIsSentAway(ada.join("tea").port(), ticket, output);
	}

	@Test
	void whoeverIsSilentIsSentAwayAndTheirTicketExpires(CapturedOutput output) {
		Admission admission = ada.join("tea");
		try (TestPeer silent = TestPeer.ofRoom(admission.port())) {
			assertThat(silent.next(Refusal.class).code()).isEqualTo(RefusalCode.FRAME_TOO_SLOW);
			silent.awaitEnd();
			assertThat(LogLines.about(silent, output)).singleElement().asString().contains("frame-too-slow");
		}

		assertIsSentAway(admission.port(), admission.ticket(), output);
	}

	@Test
	void nobodySpeaksBeforeTheyShowATicket(CapturedOutput output) {
		this.peer = TestPeer.ofRoom(ada.join("tea").port());

		this.peer.send(Say.of("let me in", "early"));

		assertThat(this.peer.next(Refusal.class)).isEqualTo(Refusal.of(RefusalCode.ENTER_FIRST, "early"));
		this.peer.awaitEnd();
		assertThat(LogLines.about(this.peer, output)).singleElement().asString().contains("enter-first");
	}

	@ParameterizedTest
	@ValueSource(strings = { "chat0002{}", "CHATabcd", "CHAT 002{}" })
	void bytesThatAreNoFrameEndTheVisit(String raw, CapturedOutput output) {
		String visitor = visitor();

		this.peer.send(raw);

		assertThat(this.peer.refusal().code()).isEqualTo(RefusalCode.BAD_FRAME);
		this.peer.awaitEnd();
		this.peer.close();
		awaitDeparture(visitor);
		assertThat(LogLines.about(this.peer, output)).singleElement().asString().contains("bad-frame");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CHAT99999", "CHAT00", "CHAT0020{\"contents\":\"" })
	void aFrameThatStallsEndsTheVisit(String begun, CapturedOutput output) {
		String visitor = visitor();

		this.peer.send(begun);

		assertThat(this.peer.refusal().code()).isEqualTo(RefusalCode.FRAME_TOO_SLOW);
		this.peer.awaitEnd();
		this.peer.close();
		awaitDeparture(visitor);
		assertThat(LogLines.about(this.peer, output)).singleElement().asString().contains("frame-too-slow");
	}

	@Test
	void somebodyWhoVanishesWithinAFrameHasLeft(CapturedOutput output) {
		String visitor = visitor();

		this.peer.send("CHAT0020{\"cont").close();

		awaitDeparture(visitor);
		assertThat(LogLines.about(this.peer, output)).singleElement().asString().contains("vanished within a frame");
	}

	/** Somebody new, so that the bystander cannot take one departure for another. */
	private String visitor() {
		String name = "visitor" + visitors.incrementAndGet();
		try (TestPeer session = lobby.newcomer(name)) {
			this.peer = session.enter("tea");
		}
		return name;
	}

	private static void awaitDeparture(String name) {
		MemberLeft departure = bystander.await(MemberLeft.class);
		while (!departure.creator().text().equals(name)) {
			departure = bystander.await(MemberLeft.class);
		}
	}

	private void assertIsSentAway(int port, @Nullable String ticket, CapturedOutput output) {
		this.peer = TestPeer.ofRoom(port);
		this.peer.send(new Enter(String.valueOf(ticket), null, "in"));

		assertThat(this.peer.next(Refusal.class)).isEqualTo(Refusal.of(RefusalCode.BAD_TICKET, "in"));
		this.peer.awaitEnd();
		assertThat(LogLines.about(this.peer, output)).singleElement().asString().contains("bad-ticket");
	}

}
