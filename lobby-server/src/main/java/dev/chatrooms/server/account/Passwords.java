package dev.chatrooms.server.account;

import java.net.InetAddress;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.limits.Origin;

import org.springframework.stereotype.Service;

/**
 * Changes passwords. Sessions are not its business. Thread-safe; each call may take as
 * long as a password hash does.
 */
@Service
public class Passwords {

	private final Accounts accounts;

	private final AccountRepository rows;

	private final PasswordHashing hashing;

	Passwords(Accounts accounts, AccountRepository rows, PasswordHashing hashing) {
		this.accounts = accounts;
		this.rows = rows;
		this.hashing = hashing;
	}

	/** Whether that person can do nothing before changing the password. */
	public boolean mustChange(AccountName name) {
		return this.rows.findByNameKey(name.key()).filter(Account::mustChange).isPresent();
	}

	/**
	 * Changes a password for whoever is logged in and knows it. Wrong attempts count, but
	 * apart from failed logins.
	 * @param from the address that asks for it
	 * @throws RefusedException if the current one is wrong, or the other not allowed
	 */
	public void change(AccountName name, String current, String wanted, InetAddress from) {
		if (this.accounts.isGuest(name)) {
			throw refused(RefusalCode.NOT_PERMITTED, "Guests have no password; make an account with: newuser NAME");
		}
		Accounts.checkPassword(wanted);
		PasswordProof proof = prove(name, current, from);
		if (wanted.equals(current)) {
			throw refused(RefusalCode.BAD_PASSWORD, "That is the password you have already.");
		}
		String hash = this.hashing.inTurn(Origin.of(from), name, () -> this.hashing.hash(wanted));
		if (this.rows.changePassword(name.key(), proof.hash(), hash) == 0) {
			// Somebody else was faster, and this one knows only what was right before.
			throw notYours();
		}
	}

	private PasswordProof prove(AccountName name, String current, InetAddress from) {
		try {
			return this.accounts.confirm(name, current, from);
		}
		catch (RefusedException ex) {
			throw (ex.refusal().code() == RefusalCode.BAD_CREDENTIALS) ? notYours() : ex;
		}
	}

	private static RefusedException notYours() {
		return refused(RefusalCode.BAD_CREDENTIALS, "That is not your password.");
	}

	/**
	 * Gives an account another password, which its owner has to change.
	 * @return the password, which is nowhere else
	 * @throws RefusedException if nobody has that name, or it is a guest
	 */
	public String reset(AccountName name) {
		this.rows.findByNameKey(name.key())
			.filter((one) -> !one.isGuest())
			.orElseThrow(() -> refused(RefusalCode.NO_SUCH_PERSON, "There is no account called " + name + "."));
		String password = RandomPassword.next();
		String hash = this.hashing.inTurn(() -> this.hashing.hash(password));
		this.rows.setPassword(name.key(), hash, true);
		return password;
	}

	private static RefusedException refused(RefusalCode code, String words) {
		return new RefusedException(Refusal.of(code, words, null));
	}

}
