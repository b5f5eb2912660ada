package dev.chatrooms.server.account;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.limits.LimitProperties;
import dev.chatrooms.server.limits.Origin;
import dev.chatrooms.server.limits.Throttle;

import org.springframework.stereotype.Component;

/**
 * Slows down those who guess passwords or tokens. Only failures count, by address and by
 * account.
 * <p>
 * An account is at home where somebody has logged in to it. From there only the failures
 * from there count, so that nobody can lock its owner out by guessing elsewhere. Whoever
 * is logged in proves to be the owner apart from all who are not. Time is passed in, as
 * {@link System#nanoTime()} tells it. Thread-safe.
 */
@Component
class LoginThrottle {

	/** How many addresses, accounts and homes are remembered, each. */
	private static final int REMEMBERED = 20_000;

	/**
	 * Nobody guesses 256 bits, so wrong tokens only cost work; and many people may hold
	 * them honestly when a server was set up anew.
	 */
	private static final int TOKENS_PER_PASSWORD = 100;

	private final Throttle<Origin> byAddress;

	private final Throttle<AccountName> byAccount;

	private final Throttle<Home> byHome;

	/** Of those who are logged in and give their password once more. */
	private final Throttle<AccountName> byOwner;

	private final Throttle<Origin> tokens;

	private final Set<Home> homes = new LinkedHashSet<>();

	LoginThrottle(LimitProperties limits) {
		Duration window = limits.failedLoginsWindow();
		this.byAddress = new Throttle<>(limits.failedLoginsPerAddress(), window, REMEMBERED);
		this.byAccount = new Throttle<>(limits.failedLoginsPerAccount(), window, REMEMBERED);
		this.byHome = new Throttle<>(limits.failedLoginsPerAccount(), window, REMEMBERED);
		this.byOwner = new Throttle<>(limits.failedLoginsPerAccount(), window, REMEMBERED);
		this.tokens = new Throttle<>(TOKENS_PER_PASSWORD * limits.failedLoginsPerAddress(), window, REMEMBERED);
	}

	/**
	 * Refuses an attempt to log in that has to wait.
	 * @throws RefusedException saying for how long
	 */
	void check(AccountName name, Origin origin, long now) {
		Home home = new Home(name, origin);
		Duration wait = isKnown(home) ? this.byHome.delay(home, now)
				: longer(this.byAddress.delay(origin, now), this.byAccount.delay(name, now));
		refuseUnlessZero(wait);
	}

	/** Counts a wrong password or an unknown name. */
	void failed(AccountName name, Origin origin, long now) {
		Home home = new Home(name, origin);
		if (isKnown(home)) {
			this.byHome.count(home, now);
		}
		else {
			this.byAddress.count(origin, now);
			this.byAccount.count(name, now);
		}
	}

	/** Refuses whoever is logged in and has given a wrong password too often. */
	void checkOwner(AccountName name, long now) {
		refuseUnlessZero(this.byOwner.delay(name, now));
	}

	/** Counts a wrong password of somebody who is logged in. */
	void ownerFailed(AccountName name, long now) {
		this.byOwner.count(name, now);
	}

	/** Refuses an attempt to resume a session that has to wait. */
	void checkTokens(Origin origin, long now) {
		refuseUnlessZero(this.tokens.delay(origin, now));
	}

	/** Counts a wrong token. */
	void wrongToken(Origin origin, long now) {
		this.tokens.count(origin, now);
	}

	/** Somebody has proved that the account is theirs, from there. */
	void isAtHome(AccountName name, Origin origin) {
		Home home = new Home(name, origin);
		synchronized (this.homes) {
			this.homes.remove(home);
			this.homes.add(home);
			if (this.homes.size() > REMEMBERED) {
				this.homes.remove(this.homes.iterator().next());
			}
		}
	}

	private boolean isKnown(Home home) {
		synchronized (this.homes) {
			return this.homes.contains(home);
		}
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) > 0) ? one : other;
	}

	private static void refuseUnlessZero(Duration wait) {
		if (!wait.isZero()) {
			long seconds = wait.plusMillis(999).toSeconds();
			throw new RefusedException(Refusal.of(RefusalCode.TOO_MANY_ATTEMPTS,
					"There were too many failed logins; wait " + seconds + " s.", null));
		}
	}

	/**
	 * An account and an address from which it was used.
	 *
	 * @param name the account
	 * @param origin the address
	 */
	private record Home(AccountName name, Origin origin) {

	}

}
