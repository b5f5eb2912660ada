package dev.chatrooms.server.account;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Logout;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Resume;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class SessionsIntegrationTests {

	private static TestLobby lobby;

	@BeforeAll
	static void open() {
		lobby = TestLobby.start("limits.failed-logins-per-address=1000");
	}

	@AfterAll
	static void close() {
		lobby.close();
	}

	/** Registers, logs in and goes away. */
	private static String tokenOf(String name, TestLobby lobby) {
		try (TestPeer peer = lobby.greeted()) {
			peer.register(name);
			return Objects.requireNonNull(peer.login(name).token());
		}
	}

	private static Resume resume(String name, String token) {
		return new Resume(new AccountName(name), token, "again");
	}

	private static void assertOver(TestLobby lobby, String name, String token) {
		try (TestPeer peer = lobby.greeted()) {
			assertThat(peer.ask(resume(name, token), Refusal.class))
				.isEqualTo(Refusal.of(RefusalCode.SESSION_OVER, "again"));
		}
	}

	private static void assertGoesOn(TestLobby lobby, String name, String token) {
		try (TestPeer peer = lobby.greeted()) {
			assertThat(peer.ask(resume(name, token), Done.class).username()).isEqualTo(new AccountName(name));
		}
	}

	private static void age(String token, Duration age) {
		lobby.bean(JdbcTemplate.class)
			.update("update login_session set used_at = ? where token_hash = ?",
					Timestamp.from(Instant.now().minus(age)), SessionToken.hash(token));
	}

	private static Instant usedAt(String token) {
		Timestamp used = lobby.bean(JdbcTemplate.class)
			.queryForObject("select used_at from login_session where token_hash = ?", Timestamp.class,
					SessionToken.hash(token));
		return Objects.requireNonNull(used).toInstant();
	}

	@Test
	void logsInAgainWithoutThePassword() {
		String token = tokenOf("Ada", lobby);

		try (TestPeer peer = lobby.greeted()) {
			Done done = peer.ask(resume("aDA", token), Done.class);

			assertThat(done.username()).hasToString("Ada");
			assertThat(done.username().text()).isEqualTo("Ada");
			assertThat(done.token()).isNull();
			assertThat(peer.join("tea").ticket()).isNotNull();
		}
	}

	@Test
	void givesEveryLoginATokenOf256BitsOfItsOwn() {
		String one = tokenOf("bob", lobby);
		String other;
		try (TestPeer peer = lobby.greeted()) {
			other = Objects.requireNonNull(peer.login("bob").token());
		}

		assertThat(one).matches("[\\w-]{43}").isNotEqualTo(other);
	}

	@Test
	void storesNoTokens() {
		String token = tokenOf("carol", lobby);

		assertThat(lobby.bean(JdbcTemplate.class).queryForList("select * from login_session").toString())
			.contains(SessionToken.hash(token))
			.doesNotContain(token);
	}

	@Test
	void doesNotTellWrongTokensFromUnknownNames() {
		String token = tokenOf("dave", lobby);

		assertOver(lobby, "dave", token + "x");
		assertOver(lobby, "dave", "");
		assertOver(lobby, "nobody", token);
		tokenOf("erin", lobby);
		assertOver(lobby, "erin", token);
	}

	@Test
	void endsWithLogout() {
		String token = tokenOf("frank", lobby);
		try (TestPeer peer = lobby.greeted()) {
			peer.ask(resume("frank", token), Done.class);
			peer.ask(new Logout(null, "out"), Done.class);
		}

		assertOver(lobby, "frank", token);
	}

	@Test
	void endsWhereAllAreRevoked() {
		String gracesToken = tokenOf("grace", lobby);
		String heidisToken = tokenOf("heidi", lobby);

		lobby.bean(Sessions.class).revokeAll(new AccountName("grace"));

		assertOver(lobby, "grace", gracesToken);
		assertGoesOn(lobby, "heidi", heidisToken);
	}

	@Test
	void endsWithTheTwentiethLoginAfterIt() {
		List<String> tokens = new ArrayList<>();
		tokens.add(tokenOf("eve", lobby));
		tokens.add(tokenOfAnotherLogin("eve"));
		age(tokens.get(1), Duration.ofDays(1));
		String other = tokenOf("mallory", lobby);

		for (int i = 0; i < 19; i++) {
			tokens.add(tokenOfAnotherLogin("eve"));
		}

		assertOver(lobby, "eve", tokens.get(1));
		assertGoesOn(lobby, "eve", tokens.get(0));
		assertGoesOn(lobby, "eve", tokens.get(2));
		assertGoesOn(lobby, "mallory", other);
		assertThat(lobby.bean(Sessions.class).of(new AccountName("eve"))).hasSize(20);
	}

	private static String tokenOfAnotherLogin(String name) {
		try (TestPeer peer = lobby.greeted()) {
			return Objects.requireNonNull(peer.login(name).token());
		}
	}

	@Test
	void endsAMonthAfterItsLastUse() {
		String token = tokenOf("ivan", lobby);

		age(token, Duration.ofDays(29));
		assertGoesOn(lobby, "ivan", token);
		assertThat(usedAt(token)).isAfter(Instant.now().minusSeconds(60));

		age(token, Duration.ofDays(31));
		assertOver(lobby, "ivan", token);
	}

	@Test
	void writesItsUseDownOnlyOnceAnHour() {
		String token = tokenOf("judy", lobby);
		age(token, Duration.ofMinutes(50));
		Instant before = usedAt(token);

		assertGoesOn(lobby, "judy", token);
		assertThat(usedAt(token)).isEqualTo(before);

		age(token, Duration.ofMinutes(70));
		assertGoesOn(lobby, "judy", token);
		assertThat(usedAt(token)).isAfter(before);
	}

	@Test
	void isNotForThoseWhoAreLoggedIn() {
		String token = tokenOf("ken", lobby);

		try (TestPeer peer = lobby.greeted()) {
			peer.ask(resume("ken", token), Done.class);
			assertThat(peer.ask(resume("ken", token), Refusal.class).code()).isEqualTo(RefusalCode.ALREADY_LOGGED_IN);
		}
	}

	@Test
	void outlivesTheServerAndIsPurgedAtStart(@TempDir Path directory) {
		String token;
		try (TestLobby first = TestLobby.startIn(directory)) {
			token = tokenOf("leo", first);
		}
		try (TestLobby second = TestLobby.startIn(directory)) {
			assertGoesOn(second, "leo", token);
			second.bean(JdbcTemplate.class)
				.update("update login_session set used_at = timestamp '2020-01-01 00:00:00'");
		}
		try (TestLobby third = TestLobby.startIn(directory)) {
			assertThat(third.bean(JdbcTemplate.class).queryForObject("select count(*) from login_session", Long.class))
				.isZero();
		}
	}

}
