package dev.chatrooms.server.classic;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.chatrooms.server.RequiresMulticast;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.chatrooms.server.classic.ScriptedPeer.frame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The double dies in a room where the original dies, and nowhere else.
 */
@RequiresMulticast
class ClassicClientInRoomTests {

	private static final String GROUP = "224.3.29.71";

	private static final String GOOD = frame("GOOD", "{\"message\": \"fine\"}");

	private static final String NO_CHATS = previous(0);

	private DatagramSocket sender;

	private int groupPort;

	private ScriptedPeer lobby;

	private ScriptedPeer room;

	private ClassicClient client;

	@BeforeEach
	void findPort() throws IOException {
		this.sender = new DatagramSocket();
		this.sender.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 0);
		try (DatagramSocket free = new DatagramSocket()) {
			this.groupPort = free.getLocalPort();
		}
	}

	@AfterEach
	void close() throws IOException {
		this.client.close();
		this.lobby.close();
		this.room.close();
		this.sender.close();
	}

	private void loggedIn(String group, String greeting, String... answers) throws IOException {
		this.room = ScriptedPeer.room(greeting, answers);
		String conn = "{\"TCPport\": %d, \"GRP\": \"%s\", \"MCport\": %d}".formatted(this.room.port(), group,
				this.groupPort);
		this.lobby = ScriptedPeer.lobby(GOOD, frame("CONN", conn), GOOD);
		this.client = new ClassicClient(this.lobby.port());
		this.client.login("ada", "pw");
	}

	private void inRoom(String greeting, String... answers) throws IOException {
		loggedIn(GROUP, greeting, answers);
		this.client.join("tea");
	}

	private void send(String datagram) throws IOException {
		byte[] bytes = datagram.getBytes(StandardCharsets.UTF_8);
		this.sender.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName(GROUP), this.groupPort));
	}

	private static String chat(String contents) {
		return "{\"creator\": \"bob\", \"room\": \"tea\", \"contents\": \"%s\", \"datetime\": \"now\"}"
			.formatted(contents);
	}

	private static String previous(int count) {
		return frame("PREV",
				IntStream.range(0, count)
					.mapToObj(i -> chat("old " + i))
					.collect(Collectors.joining(", ", "{\"chats\": [", "]}")));
	}

	@Test
	void chatsWithFourKeysAndReadsOneAnswer() throws IOException {
		inRoom(NO_CHATS, GOOD);

		this.client.chat("hi");

		assertThat(this.room.requests()).singleElement()
			.asString()
			.matches("CHAT00\\d\\d\\{\"creator\": \"ada\", \"room\": \"tea\", \"contents\": \"hi\", "
					+ "\"datetime\": \"\\d\\d:\\d\\d:\\d\\d, \\d\\d/\\d\\d/\\d{4}\"}");
		assertThat(this.client.screen().all()).isEmpty();
	}

	@Test
	void quitsToFreshLobbyConnectionAndKeepsItsName() throws IOException {
		inRoom(NO_CHATS);

		this.client.quitRoom();
		this.lobby.awaitConnections(2);
		assertThat(this.lobby.requests()).hasSize(2);
		this.client.logout();

		assertThat(this.lobby.requests()).last().isEqualTo("LOUT0019{\"username\": \"ada\"}");
	}

	@Test
	void showsPreviousChatsAndThenTheLastTen() throws IOException {
		inRoom(previous(3));

		for (int i = 0; i < 8; i++) {
			send(frame("CHAT", chat("new " + i)));
		}
		this.client.screen().await(11);

		assertThat(this.client.screen().contents()).startsWith("old 0", "old 1", "old 2", "new 0").endsWith("new 7");
		assertThat(this.client.screen().window()).hasSize(10)
			.first()
			.isEqualTo(new SeenChat("bob", "tea", "old 1", "now"));
	}

	@Test
	void slidesWiderWindowAfterMoreThanTenPreviousChats() throws IOException {
		inRoom(previous(12));

		send(frame("CHAT", chat("new")));
		this.client.screen().await(13);

		assertThat(this.client.screen().window()).hasSize(12);
	}

	static Stream<String> harmlessDatagrams() {
		String fill = "a".repeat(1024 - frame("CHAT", chat("")).length());
		return Stream.of(frame("GOOD", chat("x")), "CHAT9999" + chat("x"), "CHATabcd" + chat("x"),
				frame("CHAT", chat(fill)), frame("CHAT", chat("größe")), frame("CHAT", chat("\\u001b[2Jx\\r\\n")),
				frame("CHAT", chat("x").replace("{", "{\"more\": 1, ")),
				frame("CHAT", chat("x").replace("\"now\"", "null")));
	}

	@ParameterizedTest
	@MethodSource("harmlessDatagrams")
	void survivesDatagramsTheOriginalSurvives(String datagram) throws IOException {
		inRoom(NO_CHATS);

		send(datagram);
		this.client.screen().await(1);

		this.client.quitRoom();
	}

	static Stream<String> fatalDatagrams() {
		String tooMuch = "a".repeat(1025 - frame("CHAT", chat("")).length());
		return Stream.of(frame("BEAT", chat("x")), frame("CHAT", chat(tooMuch)), "", "CHAT", "CHAT0002{]",
				"CHAT0004null", frame("CHAT", "{\"creator\": \"bob\", \"room\": \"tea\", \"contents\": \"hi\"}"));
	}

	@ParameterizedTest
	@MethodSource("fatalDatagrams")
	void diesOfDatagramsTheOriginalDiesOf(String datagram) throws IOException {
		inRoom(NO_CHATS, GOOD);

		send(datagram);

		Awaitility.await().pollInterval(Duration.ofMillis(5)).until(this.client::isDead);
		assertThatExceptionOfType(ClassicClientDied.class).isThrownBy(() -> this.client.chat("hi"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ERRO0018{\"message\": \"no\"}  ", "PREV0002{}", "PREV0012{\"chats\": 1}",
			"PREV0015{\"chats\": [{}]}", "CHAT0013{\"chats\": []}" })
	void diesOfAnythingButPreviousChatsOnEntry(String greeting) throws IOException {
		loggedIn(GROUP, greeting);

		assertThatExceptionOfType(ClassicClientDied.class).isThrownBy(() -> this.client.join("tea"));
	}

	@Test
	void diesWhereGroupCannotBeJoined() throws IOException {
		loggedIn("127.0.0.1", NO_CHATS);

		assertThatExceptionOfType(ClassicClientDied.class).isThrownBy(() -> this.client.join("tea"));
	}

	@Test
	void survivesRefusedChatAndGoodWithoutMessage() throws IOException {
		inRoom(NO_CHATS, frame("ERRO", "{\"message\": \"too long\"}"), frame("GOOD", "{}"));

		assertThat(this.client.chat("long")).isEqualTo("too long");
		assertThat(this.client.chat("short")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "WELC0002{}", "CONN0002{}", "ERRO0002{}" })
	void diesOfOtherAnswersToChat(String answer) throws IOException {
		inRoom(NO_CHATS, answer);

		assertThatExceptionOfType(ClassicClientDied.class).isThrownBy(() -> this.client.chat("hi"));
	}

	@Test
	void sendsLongChatWithFiveDigitsAndDies() throws IOException {
		inRoom(NO_CHATS);

		assertThatExceptionOfType(ClassicClientDied.class).isThrownBy(() -> this.client.chat("😀".repeat(1000)));

		assertThat(this.room.requests()).first().asString().startsWith("CHAT1208").doesNotEndWith("}");
	}

	@Test
	void noticesRoomThatHungUpOnlyAtNextChat() throws IOException {
		inRoom(NO_CHATS);
		this.room.hangUp();

		assertThat(this.client.isDead()).isFalse();
		assertThatExceptionOfType(ClassicClientDied.class).isThrownBy(() -> this.client.chat("hi"));
	}

	@Test
	void quitsInPeaceFromRoomThatHungUp() throws IOException {
		inRoom(NO_CHATS);
		this.room.hangUp();

		this.client.quitRoom();

		assertThat(this.client.isDead()).isFalse();
	}

	@Test
	void neverSeesFramePushedBeforeQuit() throws IOException {
		inRoom(NO_CHATS + frame("ERRO", "{\"message\": \"you are banned\"}"));

		this.client.quitRoom();

		assertThat(this.client.logout()).isEqualTo("fine");
	}

}
