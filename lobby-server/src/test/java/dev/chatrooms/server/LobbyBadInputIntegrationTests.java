package dev.chatrooms.server;

import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.ListRooms;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RoomList;
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
 * Whatever somebody sends to the lobby, they get one sentence, the log gets at most one
 * line, and nobody else notices.
 */
@ExtendWith(OutputCaptureExtension.class)
class LobbyBadInputIntegrationTests {

	private static TestLobby lobby;

	private static TestPeer bystander;

	private TestPeer peer;

	@BeforeAll
	static void open() {
		lobby = TestLobby.start("wire.frame-deadline=300ms", "classic.enabled=false");
		bystander = lobby.newcomer("bystander");
	}

	@AfterAll
	static void close() {
		bystander.close();
		lobby.close();
	}

	@AfterEach
	void nobodyElseHasNoticed(CapturedOutput output) {
		this.peer.close();
		assertThat(bystander.ask(new ListRooms(null, "here"), RoomList.class).label()).isEqualTo("here");
		assertThat(output).doesNotContain("\tat ").doesNotContain("Exception");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			value = { "ZZZZ | {} | UNKNOWN_TYPE", "CHAT | {`contents`:`hi`} | WRONG_PLACE",
					"ENTR | {`ticket`:`x`} | WRONG_PLACE", "GOOD | {`message`:`x`} | WRONG_PLACE",
					"LTRS | {`rooms`:[]} | WRONG_PLACE", "LTRQ | nonsense | BAD_PAYLOAD", "LTRQ | [] | BAD_PAYLOAD",
					"LTRQ | null | BAD_PAYLOAD", "LTRQ | {} {} | BAD_PAYLOAD", "LTRQ | {`label`:7} | BAD_PAYLOAD",
					"JOIN | {} | BAD_PAYLOAD", "JOIN | {`room`:7} | BAD_PAYLOAD",
					"JOIN | {`room`:[`tea`]} | BAD_PAYLOAD", "LGIN | {`username`:`ada`} | BAD_PAYLOAD",
					"CUSR | {`password`:`x`} | BAD_PAYLOAD", "CUSR | {`username`:`ada`,`password`:7} | BAD_PAYLOAD",
					"HELO | {`version`:`2`,`client`:`x`} | BAD_PAYLOAD", "HELO | {`version`:2} | BAD_PAYLOAD" })
	void aFrameOfAFaultyProgramIsRefusedAndTold(String type, String json, RefusalCode code, CapturedOutput output) {
		this.peer = lobby.greeted();

		this.peer.sendFrame(type, quoted(json));

		assertThat(this.peer.next(Refusal.class).code()).isEqualTo(code);
		assertGoesOn();
		assertThat(LogLines.about(this.peer, output)).singleElement().asString().contains(code.text());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = { "JOIN | {`room`:`two words`} | BAD_NAME",
			"JOIN | {`room`:``} | BAD_NAME", "CUSR | {`username`:``,`password`:`x`} | BAD_NAME",
			"CUSR | {`username`:`a123456789a123456789a123456789abc`,`password`:`x`} | BAD_NAME",
			"CUSR | {`username`:`new`,`password`:``} | BAD_PASSWORD",
			"CUSR | {`username`:`Bystander`,`password`:`x`} | NAME_TAKEN", "JOIN | {`room`:`tea`} | LOGIN_FIRST",
			"LGIN | {`username`:`nobody`,`password`:`x`} | BAD_CREDENTIALS",
			"LGIN | {`username`:`bystander`,`password`:`x`} | BAD_CREDENTIALS", "LOUT | {} | NOT_LOGGED_IN" })
	void whatAPersonGetsWrongIsRefused(String type, String json, RefusalCode code) {
		this.peer = lobby.greeted();

		this.peer.sendFrame(type, quoted(json).replace("}", ",\"label\":\"mine\"}").replace("{,", "{"));

		Refusal refusal = this.peer.next(Refusal.class);
		assertThat(refusal.code()).isEqualTo(code);
		assertThat(refusal.label()).isEqualTo("mine");
		assertGoesOn();
	}

	@Test
	void aPasswordWithoutEndIsRefused() {
		this.peer = lobby.greeted();

		this.peer.sendFrame("CUSR", "{\"username\":\"long\",\"password\":\"" + "x".repeat(129) + "\"}");

		assertThat(this.peer.next(Refusal.class).code()).isEqualTo(RefusalCode.BAD_PASSWORD);
		assertGoesOn();
	}

	@Test
	void manyFaultsOfOneConnectionAreToldOnce(CapturedOutput output) {
		this.peer = lobby.greeted();

		for (int i = 0; i < 50; i++) {
			this.peer.sendFrame("ZZZZ", "{}");
		}
		assertGoesOn();

		assertThat(LogLines.about(this.peer, output)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "helo0002{}", "ZZZZ00x2{}", "LTRQ+002{}", "LTRQ  2 {}", "LTRQ-001",
			"GET / HTTP/1.1\r\n\r\n", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001" })
	void bytesThatAreNoFrameEndTheConnection(String raw, CapturedOutput output) {
		this.peer = lobby.greeted();

		this.peer.send(raw);

		assertThat(this.peer.refusal().code()).isEqualTo(RefusalCode.BAD_FRAME);
		this.peer.awaitEnd();
		assertThat(LogLines.about(this.peer, output)).singleElement().asString().contains("bad-frame");
	}

	@Test
	void aLengthOfFiveDigitsEndsTheConnection(CapturedOutput output) {
		this.peer = lobby.greeted();

		this.peer.send("CHAT10000" + "{".repeat(10_000));

		assertThat(this.peer.next(Refusal.class).code()).isEqualTo(RefusalCode.WRONG_PLACE);
		assertThat(this.peer.next(Refusal.class).code()).isEqualTo(RefusalCode.BAD_FRAME);
		this.peer.awaitEnd();
		assertThat(LogLines.about(this.peer, output)).last().asString().contains("bad-frame");
	}

	@ParameterizedTest
	@ValueSource(strings = { "L", "LTRQ", "LTRQ00", "LTRQ0002{", "CHAT99999" })
	void aFrameThatStallsEndsTheConnection(String begun, CapturedOutput output) {
		this.peer = lobby.greeted();

		this.peer.send(begun);

		assertThat(this.peer.refusal().code()).isEqualTo(RefusalCode.FRAME_TOO_SLOW);
		this.peer.awaitEnd();
		this.peer.close();
		LogLines.await(this.peer, output, "disconnected");
		assertThat(LogLines.about(this.peer, output)).singleElement().asString().contains("frame-too-slow");
	}

	@ParameterizedTest
	@ValueSource(strings = { "L", "LTRQ000", "LTRQ0002{" })
	void somebodyWhoVanishesWithinAFrameIsTold(String begun, CapturedOutput output) {
		this.peer = lobby.greeted();

		this.peer.send(begun).close();

		assertThat(LogLines.await(this.peer, output, "disconnected")).isNotEmpty();
		assertThat(LogLines.about(this.peer, output)).singleElement().asString().contains("vanished within a frame");
	}

	@Test
	void bytesThatAreNoUtf8AreRefused() {
		this.peer = lobby.greeted();

		this.peer.send(new byte[] { 'J', 'O', 'I', 'N', '0', '0', '1', '2', '{', '"', 'r', 'o', 'o', 'm', '"', ':', '"',
				(byte) 0xFF, '"', '}' });

		assertThat(this.peer.next(Refusal.class).code()).isEqualTo(RefusalCode.BAD_PAYLOAD);
		assertGoesOn();
	}

	@Test
	void whoDoesNotSayHeloIsSentAway(CapturedOutput output) {
		this.peer = lobby.connect();

		this.peer.sendFrame("LTRQ", "{}");

		assertThat(this.peer.next(Refusal.class).code()).isEqualTo(RefusalCode.HELLO_FIRST);
		this.peer.awaitEnd();
		assertThat(LogLines.about(this.peer, output)).singleElement().asString().contains("hello-first");
	}

	@Test
	void aVersionThatIsNoLongerSpokenIsSentAway() {
		this.peer = lobby.connect();

		this.peer.send(new Hello(1, "old", null));

		assertThat(this.peer.next(Refusal.class).code()).isEqualTo(RefusalCode.UNSUPPORTED_VERSION);
		this.peer.awaitEnd();
	}

	@Test
	void aNewerVersionIsAnsweredWithTheOneWeSpeak() {
		this.peer = lobby.connect();

		this.peer.send(new Hello(99, "future", "l"));

		assertThat(this.peer.next()).hasToString("Greeting[version=2, server=chatrooms, tls=null, label=l]");
	}

	private void assertGoesOn() {
		assertThat(this.peer.ask(new ListRooms(null, "on"), RoomList.class).label()).isEqualTo("on");
	}

	private static String quoted(String json) {
		return json.replace('`', '"');
	}

}
