package dev.chatrooms.server.account;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.limits.LimitProperties;
import dev.chatrooms.server.limits.Origin;
import dev.chatrooms.server.limits.Throttle;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * Makes accounts and knows whose password is right. Thread-safe; each call may take as
 * long as a password hash does.
 */
@Service
public class Accounts {

	/** Compared with when the name is unknown, so that both refusals take as long. */
	private static final String NOBODYS_HASH = "{argon2id}$argon2id$v=19$m=16384,t=2,p=1"
			+ "$KmM1htNXf470AVTuVZB3nQ$Kc1RH4HgzwLYBwylZpUJWCeFPqmvhrCoV1C41K80y3k";

	private static final Duration HOUR = Duration.ofHours(1);

	private static final int MAKERS_REMEMBERED = 20_000;

	private final AccountRepository accounts;

	private final PasswordHashing hashing;

	private final LoginThrottle logins;

	private final Throttle<Origin> made;

	Accounts(AccountRepository accounts, PasswordHashing hashing, LoginThrottle logins, LimitProperties limits) {
		this.accounts = accounts;
		this.hashing = hashing;
		this.logins = logins;
		this.made = new Throttle<>(limits.accountsPerAddress(), HOUR, MAKERS_REMEMBERED);
	}

	/**
	 * Makes an account. One that exists is never touched.
	 * @param from the address that asks for it
	 * @throws RefusedException if the name is taken, the password is not allowed, or the
	 * address has made too many
	 */
	public void create(AccountName name, String password, InetAddress from) {
		Origin origin = Origin.of(from);
		checkMade(origin);
		if (password.isEmpty() || password.codePointCount(0, password.length()) > Limits.MAX_PASSWORD) {
			throw refused(RefusalCode.BAD_PASSWORD);
		}
		if (this.accounts.existsByNameKey(name.key())) {
			throw refused(RefusalCode.NAME_TAKEN);
		}
		String hash = this.hashing.inTurn(() -> {
			// Again, because others may have had their turns meanwhile.
			checkMade(origin);
			this.made.count(origin, System.nanoTime());
			return this.hashing.hash(password);
		});
		try {
			this.accounts.saveAndFlush(new Account(name, hash, Instant.now()));
		}
		catch (DataIntegrityViolationException ex) {
			throw refused(RefusalCode.NAME_TAKEN);
		}
	}

	/**
	 * Checks a password.
	 * @param from the address that gives it
	 * @return the name as it was first typed
	 * @throws RefusedException if the name is unknown or the password wrong, it does not
	 * tell which; or if there were too many such attempts
	 */
	public AccountName logIn(AccountName name, String password, InetAddress from) {
		Origin origin = Origin.of(from);
		this.logins.check(name, origin, System.nanoTime());
		Optional<Account> account = this.accounts.findByNameKey(name.key());
		String hash = account.map(Account::passwordHash).orElse(NOBODYS_HASH);
		boolean right = this.hashing.inTurn(() -> {
			// Again, because many attempts may have waited together.
			this.logins.check(name, origin, System.nanoTime());
			boolean matches = password.length() <= 2 * Limits.MAX_PASSWORD && this.hashing.matches(password, hash);
			if (!matches || account.isEmpty()) {
				this.logins.failed(name, origin, System.nanoTime());
				return false;
			}
			return true;
		});
		if (!right) {
			throw refused(RefusalCode.BAD_CREDENTIALS);
		}
		this.logins.isAtHome(name, origin);
		return account.orElseThrow().name();
	}

	private void checkMade(Origin origin) {
		if (!this.made.delay(origin, System.nanoTime()).isZero()) {
			throw refused(RefusalCode.TOO_MANY_ACCOUNTS);
		}
	}

	private static RefusedException refused(RefusalCode code) {
		return new RefusedException(Refusal.of(code, null));
	}

}
