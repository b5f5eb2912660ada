package dev.chatrooms.server.account;

import java.time.Instant;
import java.util.Optional;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;

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

	private final AccountRepository accounts;

	private final PasswordHashing hashing;

	Accounts(AccountRepository accounts, PasswordHashing hashing) {
		this.accounts = accounts;
		this.hashing = hashing;
	}

	/**
	 * Makes an account. One that exists is never touched.
	 * @throws RefusedException if the name is taken or the password is not allowed
	 */
	public void create(AccountName name, String password) {
		if (password.isEmpty() || password.codePointCount(0, password.length()) > Limits.MAX_PASSWORD) {
			throw refused(RefusalCode.BAD_PASSWORD);
		}
		if (this.accounts.existsByNameKey(name.key())) {
			throw refused(RefusalCode.NAME_TAKEN);
		}
		try {
			this.accounts.saveAndFlush(new Account(name, this.hashing.hash(password), Instant.now()));
		}
		catch (DataIntegrityViolationException ex) {
			throw refused(RefusalCode.NAME_TAKEN);
		}
	}

	/**
	 * Checks a password.
	 * @return the name as it was first typed
	 * @throws RefusedException if the name is unknown or the password wrong; it does not
	 * tell which
	 */
	public AccountName logIn(AccountName name, String password) {
		Optional<Account> account = this.accounts.findByNameKey(name.key());
		String hash = account.map(Account::passwordHash).orElse(NOBODYS_HASH);
		boolean right = password.length() <= 2 * Limits.MAX_PASSWORD && this.hashing.matches(password, hash);
		if (!right || account.isEmpty()) {
			throw refused(RefusalCode.BAD_CREDENTIALS);
		}
		return account.get().name();
	}

	private static RefusedException refused(RefusalCode code) {
		return new RefusedException(Refusal.of(code, null));
	}

}
