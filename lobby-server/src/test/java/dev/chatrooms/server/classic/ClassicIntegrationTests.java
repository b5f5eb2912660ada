package dev.chatrooms.server.classic;

import java.util.List;
import java.util.stream.IntStream;

import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.server.RequiresMulticast;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The original client against the real server: the double dies wherever the original
 * would.
 */
@RequiresMulticast
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassicIntegrationTests {

	private TestLobby lobby;

	@BeforeAll
	void start() {
		this.lobby = TestLobby.start("rooms.max-open=8");
	}

	@AfterAll
	void stop() {
		this.lobby.close();
	}

	@Test
	void playsTheWholeScenarioOfTheOriginalClient() {
		try (ClassicClient griffin = client(); ClassicClient mara = client()) {
			assertThat(griffin.newuser("griffin", "123")).isEqualTo("user created");
			assertThat(griffin.login("griffin", "124")).isEqualTo("Wrong name or password.");
			assertThat(griffin.login("griffin", "123")).isEqualTo("you are now logged in!");
			mara.newuser("mara", "456");
			mara.login("mara", "456");

			griffin.join("griffsRoom");
			mara.join("griffsRoom");
			assertThat(griffin.chat("hello")).isEmpty();
			mara.chat("hi griffin");
			griffin.screen().await(2);
			mara.screen().await(2);

			assertThat(griffin.screen().contents()).containsExactly("hello", "hi griffin");
			assertThat(mara.screen().contents()).containsExactly("hello", "hi griffin");
			griffin.quitRoom();
			assertThat(griffin.list()).contains("griffsRoom");
			griffin.join("elsewhere");
			griffin.chat("alone");
			griffin.quitRoom();
			assertThat(griffin.logout()).isEqualTo("you are now logged out!");
			assertThat(griffin.logout()).isEqualTo("Nobody is logged in here.");
			griffin.exit();
		}
	}

	@Test
	void showsTheLastTenChatsAndPushesTheEleventhOut() {
		try (ClassicClient first = member("tess"); ClassicClient second = member("uma")) {
			first.join("eleven");
			IntStream.rangeClosed(1, 11).forEach((i) -> first.chat("chat " + i));
			first.screen().await(11);

			second.join("eleven");

			second.screen().await(10);
			assertThat(second.screen().contents()).isEqualTo(chats(2, 11));
			first.chat("chat 12");
			second.screen().await(11);
			assertThat(second.screen().window()).extracting(SeenChat::contents).isEqualTo(chats(3, 12));
		}
	}

	@Test
	void talksWithMembersOfProtocolTwoInOneOrder() {
		try (ClassicClient old = member("vera"); TestPeer ada = this.lobby.newcomer("ada")) {
			old.join("mixed");
			TestPeer room = enter(ada, "mixed");
			old.chat("from the past");
			assertThat(room.await(MemberJoined.class).creator()).hasToString("vera");
			assertThat(room.await(Posted.class).contents()).isEqualTo("from the past");

			room.ask(Say.of("from the present", "1"), Done.class);

			old.screen().await(2);
			assertThat(old.screen().contents()).containsExactly("from the past", "from the present");
			room.close();
		}
	}

	@Test
	void survivesAChatThatIsTooLongForOneDatagram() {
		try (ClassicClient old = member("wim"); TestPeer bea = this.lobby.newcomer("bea")) {
			old.join("long");
			TestPeer room = enter(bea, "long");
			String words = "\u4f60\u597d \uD83D\uDE00 \"quoted\" ".repeat(250);

			room.ask(Say.of(words, "1"), Done.class);
			old.chat("x".repeat(1500));

			String said = words.strip() + "x".repeat(1500);
			Awaitility.await()
				.atMost(TestPeer.PATIENCE)
				.untilAsserted(() -> assertThat(String.join("", old.screen().contents())).isEqualTo(said));
			assertThat(old.isDead()).isFalse();
			room.close();
		}
	}

	@Test
	void entersARoomWhoseHistoryIsLargerThanAFrame() {
		try (ClassicClient first = member("xena"); ClassicClient second = member("yuri")) {
			first.join("full");
			IntStream.range(0, 10).forEach((i) -> first.chat(i + "y".repeat(2000)));
			first.screen().await(30);

			second.join("full");

			second.screen().await(4);
			assertThat(second.screen().contents()).last().asString().startsWith("9y");
		}
	}

	@Test
	void missesNothingThatIsSaidWhileItEnters() {
		try (ClassicClient old = member("zoe"); TestPeer cyd = this.lobby.newcomer("cyd")) {
			TestPeer room = enter(cyd, "busy");
			Thread speaker = new Thread(() -> IntStream.range(0, 200)
				.forEach((i) -> room.ask(Say.of("line " + i, Integer.toString(i)), Done.class)));
			speaker.start();

			old.join("busy");
			old.screen().await(1);
			await(speaker);
			room.ask(Say.of("the end", "e"), Done.class);

			Awaitility.await().atMost(TestPeer.PATIENCE).until(() -> old.screen().contents().contains("the end"));
			List<String> seen = old.screen().contents();
			int first = Integer.parseInt(seen.get(0).substring("line ".length()));
			assertThat(seen.subList(0, seen.size() - 1))
				.isEqualTo(IntStream.range(first, 200).mapToObj((i) -> "line " + i).toList());
			room.close();
		}
	}

	private static void await(Thread thread) {
		Awaitility.await().atMost(TestPeer.PATIENCE).until(() -> !thread.isAlive());
	}

	private ClassicClient client() {
		return new ClassicClient(this.lobby.port());
	}

	private ClassicClient member(String name) {
		ClassicClient client = client();
		client.newuser(name, "pw");
		client.login(name, "pw");
		return client;
	}

	private static TestPeer enter(TestPeer peer, String room) {
		Admission way = peer.ask(new Join(new RoomName(room), "j"), Admission.class);
		TestPeer inside = TestPeer.ofRoom(way.port());
		inside.ask(new Enter(way.ticket(), null, "e"), Welcome.class);
		return inside;
	}

	private static List<String> chats(int from, int to) {
		return IntStream.rangeClosed(from, to).mapToObj((i) -> "chat " + i).toList();
	}

}
