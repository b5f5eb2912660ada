package dev.chatrooms.server.account;

import java.time.Duration;
import java.time.Instant;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;

import org.springframework.stereotype.Service;

/**
 * Makes and deletes accounts for the operator, whom no limits hold. Thread-safe; each
 * call may take as long as a password hash does.
 */
@Service
public class Registrar {

	private final Accounts accounts;

	private final AccountRepository rows;

	private final ReservedNames reserved;

	private final PasswordHashing hashing;

	private final Duration reservation;

	Registrar(Accounts accounts, AccountRepository rows, ReservedNames reserved, PasswordHashing hashing,
			AccountProperties properties) {
		this.accounts = accounts;
		this.rows = rows;
		this.reserved = reserved;
		this.hashing = hashing;
		this.reservation = properties.nameReservation();
	}

	/**
	 * Makes an account, also under a name that is reserved.
	 * @return its password, which is nowhere else
	 * @throws RefusedException if the name is taken
	 */
	public String make(AccountName name) {
		String password = RandomPassword.next();
		make(name, password);
		return password;
	}

	/** The same with a password that is known. */
	public void make(AccountName name, String password) {
		Accounts.checkName(name);
		Accounts.checkPassword(password);
		if (exists(name)) {
			throw refused(RefusalCode.NAME_TAKEN, "There is an account called " + name + " already.");
		}
		String hash = this.hashing.inTurn(() -> this.hashing.hash(password));
		if (!this.accounts.save(new Account(name, hash, Instant.now()))) {
			throw refused(RefusalCode.NAME_TAKEN, "There is an account called " + name + " already.");
		}
		this.reserved.remove(name);
	}

	/** Whether there is an account of that name, or one that looks like it. */
	public boolean exists(AccountName name) {
		return this.rows.existsByNameKey(name.key());
	}

	/** Whether the name was that of an account which was deleted lately. */
	public boolean isReserved(AccountName name) {
		return this.reserved.has(name);
	}

	/**
	 * Deletes an account with its sessions; its name is reserved for a while.
	 * @return the name as it was first typed
	 * @throws RefusedException if nobody has that name, or it is a guest or an operator
	 */
	public AccountName delete(AccountName name) {
		Account account = this.rows.findByNameKey(name.key())
			.filter((one) -> !one.isGuest())
			.orElseThrow(() -> refused(RefusalCode.NO_SUCH_PERSON, "There is no account called " + name + "."));
		if (account.isOperator()) {
			throw refused(RefusalCode.NOT_PERMITTED, account.name() + " is an operator; revoke that first.");
		}
		this.reserved.add(name, Instant.now().plus(this.reservation));
		this.rows.deleteByNameKey(name.key());
		return account.name();
	}

	private static RefusedException refused(RefusalCode code, String words) {
		return new RefusedException(Refusal.of(code, words, null));
	}

}
