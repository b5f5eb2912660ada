package dev.chatrooms.server.classic;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.ChangePassword;
import dev.chatrooms.protocol.Discipline;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Heartbeat;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.protocol.RoomNotice;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Sanction;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import dev.chatrooms.server.account.Accounts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Order is kept among classic clients as well, although they have neither sessions nor
 * tickets.
 */
class ClassicOrderIntegrationTests {

	private TestLobby lobby;

	private TestPeer ada;

	private TestPeer eve;

	private ClassicConnection evesLobby;

	@BeforeEach
	void open() throws IOException {
		this.lobby = TestLobby.start("limits.rooms-per-account=1");
		this.ada = this.lobby.newcomer("ada");
		this.lobby.bean(Accounts.class).operator(new AccountName("ada"), true);
		this.eve = this.lobby.newcomer("eve");
		this.evesLobby = new ClassicConnection(this.lobby.port());
		logIn(this.evesLobby, "eve");
	}

	@AfterEach
	void close() {
		this.evesLobby.close();
		this.eve.close();
		this.ada.close();
		this.lobby.close();
	}

	private static void logIn(ClassicConnection connection, String name) throws IOException {
		assertThat(connection.ask("LGIN", Map.of("username", name, "password", TestPeer.PASSWORD)).type())
			.isEqualTo("GOOD");
	}

	private static int join(ClassicConnection connection, String room) throws IOException {
		return connection.ask("JOIN", Map.of("room", room)).need("TCPport").intValue();
	}

	/** Connects to a room, from which the last chats have been read. */
	private static ClassicConnection enter(int port) throws IOException {
		ClassicConnection connection = new ClassicConnection(port);
		assertThat(connection.read().type()).isEqualTo("PREV");
		return connection;
	}

	private static String notice(int port) throws IOException {
		try (ClassicConnection connection = new ClassicConnection(port)) {
			return connection.read().need("chats").toString();
		}
	}

	private static ClassicFrame say(ClassicConnection room, String name) throws IOException {
		return room.ask("CHAT", chat(name));
	}

	private static Map<String, String> chat(String name) {
		return Map.of("creator", name, "room", "tea", "contents", "hello", "datetime", "now");
	}

	private static void assertEnds(ClassicConnection connection) {
		assertThatExceptionOfType(IOException.class).isThrownBy(connection::read);
	}

	private void impose(Sanction sanction, String target) {
		this.ada.ask(new Discipline(sanction, null, target, null, null, null), Done.class);
	}

	@Test
	void aLoginEndsWithThePassword() throws IOException {
		int tea = join(this.evesLobby, "tea");
		try (ClassicConnection inside = enter(tea); ClassicConnection silent = enter(tea)) {
			assertThat(say(inside, "eve").type()).isEqualTo("GOOD");

			this.eve.ask(new ChangePassword(TestPeer.PASSWORD, "another", null), Done.class);

			assertEnds(inside);
			assertEnds(silent);
			assertThat(notice(join(this.evesLobby, "tea"))).contains("Log in first.");
		}
	}

	@Test
	void whoWasKickedDoesNotTalkOnBehindSomebodyElse() throws IOException {
		this.lobby.greeted().register("mara");
		int tea = join(this.evesLobby, "tea");
		try (ClassicConnection marasLobby = new ClassicConnection(this.lobby.port());
				ClassicConnection inside = enter(tea)) {
			logIn(marasLobby, "mara");
			assertThat(say(inside, "eve").type()).isEqualTo("GOOD");

			impose(Sanction.KICK, "eve");

			assertEnds(inside);
			try (ClassicConnection again = enter(tea)) {
				assertThat(say(again, "eve").need("message").stringValue()).isEqualTo("Log in under that name first.");
				assertThat(say(again, "mara").type()).isEqualTo("GOOD");
			}
		}
	}

	@Test
	void whoLogsOutTalksNoMore() throws IOException {
		int tea = join(this.evesLobby, "tea");
		try (ClassicConnection inside = enter(tea)) {
			assertThat(say(inside, "eve").type()).isEqualTo("GOOD");

			this.evesLobby.ask("LOUT", Map.of("username", "eve"));

			assertThat(say(inside, "eve").type()).isEqualTo("ERRO");
		}
	}

	@Test
	void aRoomIsNotForThoseWhoNeverLoggedIn() throws IOException {
		int tea = join(this.evesLobby, "tea");
		this.evesLobby.ask("LOUT", Map.of("username", "eve"));

		try (ClassicConnection stranger = new ClassicConnection(tea)) {
			assertEnds(stranger);
		}
	}

	@Test
	void aBannedAddressComesInNowhere() throws IOException {
		int tea = join(this.evesLobby, "tea");

		impose(Sanction.BAN, "127.0.0.1");

		assertThat(notice(join(this.evesLobby, "tea"))).contains("You are banned.");
		try (ClassicConnection late = new ClassicConnection(tea)) {
			assertEnds(late);
		}
	}

	@Test
	void aChatThatWaitsIsNotSaidByWhoWasKickedMeanwhile() throws IOException {
		try (TestLobby slow = TestLobby.start("chats.burst=1", "chats.per-second=1");
				TestPeer bob = slow.newcomer("bob");
				TestPeer bobsSeat = bob.enter("tea");
				ClassicConnection old = new ClassicConnection(slow.port())) {
			slow.newcomer("mallory").close();
			logIn(old, "mallory");
			try (ClassicConnection inside = enter(join(old, "tea"))) {
				assertThat(say(inside, "mallory").type()).isEqualTo("GOOD");
				for (int i = 0; i < 5; i++) {
					inside.send("CHAT", chat("mallory"));
				}
				// After each answer the next one waits for a second.
				assertThat(inside.read().type()).isEqualTo("GOOD");

				bob.ask(new Discipline(Sanction.KICK, new RoomName("tea"), "mallory", null, null, null), Done.class);

				bobsSeat.await(MemberLeft.class);
				bobsSeat.await(RoomNotice.class);
				long left = last(bobsSeat);
				Awaitility.await().during(Duration.ofMillis(1500)).until(() -> last(bobsSeat) == left);
			}
		}
	}

	private static long last(TestPeer member) {
		return member.ask(new Ping("p"), Heartbeat.class).sequence();
	}

	@Test
	void nobodyOpensRoomsWithoutEnd() throws IOException {
		join(this.evesLobby, "tea");

		assertThat(notice(join(this.evesLobby, "coffee"))).contains("as many rooms");
		enter(join(this.evesLobby, "tea")).close();
	}

}
