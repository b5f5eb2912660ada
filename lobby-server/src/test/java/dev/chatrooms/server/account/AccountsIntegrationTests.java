package dev.chatrooms.server.account;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AccountsIntegrationTests {

	private static TestLobby lobby;

	private static Accounts accounts;

	@BeforeAll
	static void open() {
		lobby = TestLobby.start("accounts.hashing-threads=4");
		accounts = lobby.bean(Accounts.class);
		create(new AccountName("coco"), "sesame");
	}

	@AfterAll
	static void close() {
		lobby.close();
	}

	@Test
	void knowsTheNameAsItWasChosen() {
		create(new AccountName("Grace"), "sesame");

		assertThat(logIn(new AccountName("gRACE"), "sesame").text()).isEqualTo("Grace");
	}

	@Test
	void doesNotTellAnUnknownNameFromAWrongPassword() {
		create(new AccountName("heidi"), "sesame");

		RefusedException unknown = refused(() -> logIn(new AccountName("nobody"), "sesame"));
		RefusedException wrong = refused(() -> logIn(new AccountName("heidi"), "Sesame"));

		assertThat(wrong.refusal()).isEqualTo(unknown.refusal());
		assertThat(wrong.refusal().code()).isEqualTo(RefusalCode.BAD_CREDENTIALS);
	}

	@Test
	void doesNotTakeThePasswordThatUnknownNamesAreComparedWith() {
		assertThat(code(() -> logIn(new AccountName("nobody"), "nobody"))).isEqualTo(RefusalCode.BAD_CREDENTIALS);
	}

	@Test
	void keepsAHashAndNotThePassword() {
		create(new AccountName("ivan"), "open sesame");

		String hash = lobby.bean(JdbcTemplate.class)
			.queryForObject("select password_hash from account where name_key = 'ivan'", String.class);

		assertThat(hash).startsWith("{argon2id}$argon2id$").doesNotContain("sesame");
	}

	@ParameterizedTest
	@ValueSource(strings = { "сосо", "Coco", "COCO", "\uFF43oco" })
	void neverGivesANameAwayTwice(String again) {
		assertThat(code(() -> create(new AccountName(again), "mine now"))).isEqualTo(RefusalCode.NAME_TAKEN);

		assertThat(logIn(new AccountName("coco"), "sesame")).hasToString("coco");
		assertThat(code(() -> logIn(new AccountName("coco"), "mine now"))).isEqualTo(RefusalCode.BAD_CREDENTIALS);
	}

	@Test
	void givesANameToOneOfThoseWhoAskAtTheSameTime() throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(8);
		List<Callable<@Nullable String>> attempts = new ArrayList<>();
		for (int person = 0; person < 8; person++) {
			String password = "password" + person;
			attempts.add(() -> {
				RefusalCode code = code(() -> create(new AccountName("judy"), password));
				assertThat(code).isIn(null, RefusalCode.NAME_TAKEN);
				return (code != null) ? null : password;
			});
		}

		List<String> winners = new ArrayList<>();
		for (Future<@Nullable String> attempt : people.invokeAll(attempts)) {
			if (attempt.get() != null) {
				winners.add(attempt.get());
			}
		}
		people.shutdown();

		assertThat(winners).hasSize(1);
		assertThat(logIn(new AccountName("judy"), winners.get(0))).hasToString("judy");
	}

	@Test
	void countsThePasswordInCodePoints() {
		String longest = "😀".repeat(128);

		create(new AccountName("long"), longest);

		assertThat(logIn(new AccountName("long"), longest)).hasToString("long");
		assertThat(code(() -> create(new AccountName("longer"), longest + "x"))).isEqualTo(RefusalCode.BAD_PASSWORD);
		assertThat(code(() -> create(new AccountName("empty"), ""))).isEqualTo(RefusalCode.BAD_PASSWORD);
	}

	private static void create(AccountName name, String password) {
		accounts.create(name, password, InetAddress.getLoopbackAddress());
	}

	private static AccountName logIn(AccountName name, String password) {
		return accounts.logIn(name, password, InetAddress.getLoopbackAddress()).name();
	}

	private static @Nullable RefusalCode code(Runnable act) {
		try {
			act.run();
			return null;
		}
		catch (RefusedException ex) {
			return ex.refusal().code();
		}
	}

	private static RefusedException refused(Runnable act) {
		return catchThrowableOfType(RefusedException.class, act::run);
	}

	@Test
	void passwordsStayRightWhenHashesTakeMoreMemory(@TempDir Path directory) {
		try (TestLobby before = TestLobby.startIn(directory, "accounts.hashing-memory=1MB")) {
			before.newcomer("Olga").close();
		}
		try (TestLobby after = TestLobby.startIn(directory, "accounts.hashing-memory=2MB");
				TestPeer olga = after.greeted()) {
			after.newcomer("Nina").close();
			assertThat(olga.login("Olga").username()).hasToString("Olga");
			assertThat(after.bean(JdbcTemplate.class)
				.queryForList("select password_hash from account order by name", String.class)).satisfiesExactly(
						(hash) -> assertThat(hash).contains("m=2048"), (hash) -> assertThat(hash).contains("m=1024"));
		}
	}

}
