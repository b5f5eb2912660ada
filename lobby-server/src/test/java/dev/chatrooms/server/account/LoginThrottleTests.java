package dev.chatrooms.server.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.limits.LimitProperties;
import dev.chatrooms.server.limits.Origin;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LoginThrottleTests {

	private static final long SECOND = 1_000_000_000L;

	private static final AccountName ADA = new AccountName("ada");

	private static final Origin HOME = origin("192.0.2.1");

	private static final Origin ELSEWHERE = origin("198.51.100.7");

	/** Three for an account, five from an address, within a minute. */
	private final LoginThrottle throttle = new LoginThrottle(
			new LimitProperties(1, 5, 3, Duration.ofMinutes(1), 1, 1, 50, 1));

	private static Origin origin(String address) {
		try {
			return Origin.of(InetAddress.getByName(address));
		}
		catch (UnknownHostException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private void fail(AccountName name, Origin origin, int times) {
		for (int i = 0; i < times; i++) {
			this.throttle.failed(name, origin, 0);
		}
	}

	private void assertMayTry(AccountName name, Origin origin, long now) {
		assertThatCode(() -> this.throttle.check(name, origin, now)).doesNotThrowAnyException();
	}

	private void assertMustWait(AccountName name, Origin origin, long now, String sentence) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.throttle.check(name, origin, now))
			.satisfies((refused) -> assertThat(refused.refusal().code()).isEqualTo(RefusalCode.TOO_MANY_ATTEMPTS))
			.withMessage(sentence);
	}

	@Test
	void makesWhoeverGuessesAtAnAccountWait() {
		fail(ADA, ELSEWHERE, 2);
		assertMayTry(ADA, ELSEWHERE, 0);

		fail(ADA, ELSEWHERE, 1);

		assertMustWait(ADA, ELSEWHERE, 0, "There were too many failed logins; wait 20 s.");
		assertMustWait(ADA, ELSEWHERE, 19 * SECOND + 1, "There were too many failed logins; wait 1 s.");
		assertMayTry(ADA, ELSEWHERE, 20 * SECOND);
	}

	@Test
	void countsTheFailuresOfAllAddressesForAnAccount() {
		fail(ADA, ELSEWHERE, 2);
		fail(ADA, HOME, 1);

		assertMustWait(ADA, origin("203.0.113.9"), 0, "There were too many failed logins; wait 20 s.");
	}

	@Test
	void countsTheFailuresOfAnAddressForAllAccounts() {
		for (int i = 0; i < 5; i++) {
			fail(new AccountName("guess" + i), ELSEWHERE, 1);
		}

		assertMustWait(ADA, ELSEWHERE, 0, "There were too many failed logins; wait 12 s.");
		assertMayTry(ADA, HOME, 0);
	}

	@Test
	void neverLocksAnOwnerOutOfTheirHome() {
		this.throttle.isAtHome(ADA, HOME);

		fail(ADA, ELSEWHERE, 100);

		assertMayTry(ADA, HOME, 0);
		assertMustWait(ADA, ELSEWHERE, 0, "There were too many failed logins; wait 20 s.");
	}

	@Test
	void letsAnOwnerInWhereNeighboursGuessAtOtherAccounts() {
		this.throttle.isAtHome(ADA, HOME);

		fail(new AccountName("bob"), HOME, 100);

		assertMayTry(ADA, HOME, 0);
	}

	@Test
	void stopsGuessesFromHomeTooAndForgivesThemElsewhere() {
		this.throttle.isAtHome(ADA, HOME);

		fail(ADA, HOME, 3);

		assertMustWait(ADA, HOME, 0, "There were too many failed logins; wait 20 s.");
		assertMayTry(ADA, ELSEWHERE, 0);
	}

	@Test
	void keepsTokensApartFromPasswords() {
		for (int i = 0; i < 500; i++) {
			assertThatCode(() -> this.throttle.checkTokens(HOME, 0)).doesNotThrowAnyException();
			this.throttle.wrongToken(HOME, 0);
		}

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.throttle.checkTokens(HOME, 0));
		assertThatCode(() -> this.throttle.checkTokens(ELSEWHERE, 0)).doesNotThrowAnyException();
		assertMayTry(ADA, HOME, 0);
	}

}
