package dev.chatrooms.server.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.ChangePassword;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Logout;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Register;
import dev.chatrooms.protocol.Resume;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoginThrottleIntegrationTests {

	private final TestLobby lobby = TestLobby.start("limits.failed-logins-per-account=3",
			"limits.failed-logins-per-address=5", "limits.accounts-per-address=2");

	@AfterEach
	void close() {
		this.lobby.close();
	}

	private static Refusal refused(TestPeer peer, Payload request) {
		return peer.ask(request, Refusal.class);
	}

	private static Login guess(String name) {
		return new Login(new AccountName(name), "wrong", null);
	}

	@Test
	void refusesFurtherGuessesBeforeHashingAndLetsTheOwnerIn() {
		try (TestPeer owner = this.lobby.newcomer("ada"); TestPeer guesser = this.lobby.greeted()) {
			guesser.register("bob");
			for (int i = 0; i < 3; i++) {
				assertThat(refused(guesser, guess("bob")).code()).isEqualTo(RefusalCode.BAD_CREDENTIALS);
			}

			long begin = System.nanoTime();
			List<Refusal> refusals = new ArrayList<>();
			for (int i = 0; i < 100; i++) {
				refusals.add(refused(guesser, guess("bob")));
			}

			assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
			assertThat(refusals).allMatch((refusal) -> refusal.code() == RefusalCode.TOO_MANY_ATTEMPTS)
				.allMatch((refusal) -> refusal.message().matches("There were too many failed logins; wait \\d+ s\\."));
			guess(guesser, "nobody", "nobody2");
			assertThat(refused(guesser, guess("nobody3")).code()).isEqualTo(RefusalCode.TOO_MANY_ATTEMPTS);
			owner.ask(new Logout(null, null), Done.class);
			assertThat(owner.login("ada").username()).hasToString("ada");
		}
	}

	@Test
	void whoIsLoggedInChangesThePasswordHoweverMuchOthersGuess() {
		try (TestPeer owner = this.lobby.newcomer("ada"); TestPeer guesser = this.lobby.greeted()) {
			// From where the owner is: at home, only guesses from there count.
			guess(guesser, "ada", "ada", "ada");
			assertThat(refused(guesser, guess("ada")).code()).isEqualTo(RefusalCode.TOO_MANY_ATTEMPTS);

			owner.ask(new ChangePassword(TestPeer.PASSWORD, "new", null), Done.class);

			ChangePassword wrong = new ChangePassword("wrong", "newer", null);
			for (int i = 0; i < 3; i++) {
				assertThat(refused(owner, wrong).code()).isEqualTo(RefusalCode.BAD_CREDENTIALS);
			}
			assertThat(refused(owner, wrong).code()).isEqualTo(RefusalCode.TOO_MANY_ATTEMPTS);
		}
	}

	private static void guess(TestPeer guesser, String... names) {
		for (String name : names) {
			assertThat(refused(guesser, guess(name)).code()).isEqualTo(RefusalCode.BAD_CREDENTIALS);
		}
	}

	@Test
	void neverCountsTheLoginsThatSucceed() {
		try (TestPeer ada = this.lobby.greeted()) {
			ada.register("ada");
			for (int i = 0; i < 10; i++) {
				try (TestPeer again = this.lobby.greeted()) {
					assertThat(again.login("ada").token()).isNotNull();
				}
			}
		}
	}

	@Test
	void refusesGuessedTokens() {
		try (TestPeer guesser = this.lobby.greeted()) {
			Resume guess = new Resume(new AccountName("ada"), "guessed", null);
			assertThat(refused(guesser, guess).code()).isEqualTo(RefusalCode.SESSION_OVER);

			// One is forgiven every 1.2 seconds, so there may be some more than 500.
			assertThat(IntStream.range(0, 5000)
				.anyMatch((i) -> refused(guesser, guess).code() == RefusalCode.TOO_MANY_ATTEMPTS)).isTrue();
		}
	}

	@Test
	void holdsForBothProtocolsTogether() {
		try (TestPeer classic = this.lobby.connect(); TestPeer guesser = this.lobby.greeted()) {
			guesser.register("ada");
			for (int i = 0; i < 3; i++) {
				classic.sendFrame("LGIN", "{\"username\":\"ada\",\"password\":\"wrong\"}");
				assertThat(classic.refusal().message()).isEqualTo("Wrong name or password.");
			}

			assertThat(refused(guesser, guess("ada")).code()).isEqualTo(RefusalCode.TOO_MANY_ATTEMPTS);
			classic.sendFrame("LGIN", "{\"username\":\"ada\",\"password\":\"wrong\"}");
			assertThat(classic.refusal().message()).startsWith("There were too many failed logins; wait ");
		}
	}

	@Test
	void doesNotTellAnAddressOfAllNamesWhetherTheyAreTaken() {
		try (TestPeer prober = this.lobby.greeted()) {
			prober.register("ada");
			Register taken = new Register(new AccountName("ada"), "pw", null);
			assertThat(refused(prober, taken).code()).isEqualTo(RefusalCode.NAME_TAKEN);
			assertThat(refused(prober, taken).code()).isEqualTo(RefusalCode.NAME_TAKEN);

			assertThat(refused(prober, taken).message()).startsWith("Too many names that are taken");
			assertThat(refused(prober, new Register(new AccountName("free"), "pw", null)).code())
				.isEqualTo(RefusalCode.TOO_MANY_ACCOUNTS);
		}
	}

	@Test
	void refusesMoreAccountsThanAnAddressMayMake() {
		try (TestPeer maker = this.lobby.greeted(); TestPeer classic = this.lobby.connect()) {
			maker.register("one");
			assertThat(refused(maker, new Register(new AccountName("ONE"), "pw", null)).code())
				.isEqualTo(RefusalCode.NAME_TAKEN);
			classic.sendFrame("CUSR", "{\"username\":\"two\",\"password\":\"pw\"}");
			classic.next();

			assertThat(refused(maker, new Register(new AccountName("three"), "pw", null)).code())
				.isEqualTo(RefusalCode.TOO_MANY_ACCOUNTS);
			classic.sendFrame("CUSR", "{\"username\":\"three\",\"password\":\"pw\"}");
			assertThat(classic.refusal().code()).isEqualTo(RefusalCode.TOO_MANY_ACCOUNTS);
		}
	}

}
