package dev.chatrooms.server.account;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.account.AccountProperties.Registration;
import dev.chatrooms.server.limits.LimitProperties;
import dev.chatrooms.server.limits.Origin;
import dev.chatrooms.server.limits.Throttle;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * Makes accounts and knows whose password is right. Thread-safe; each call may take as
 * long as a password hash does.
 */
@Service
public class Accounts {

	/**
	 * Whoever sits at the server's own console: everything is permitted there, and the
	 * name is nobody else's.
	 */
	public static final AccountName CONSOLE = new AccountName("console");

	private static final String TOO_MANY_TAKEN = "Too many names that are taken were asked for from your address; "
			+ "wait a while.";

	private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

	private static final Duration HOUR = Duration.ofHours(1);

	private static final int MAKERS_REMEMBERED = 20_000;

	private static final int MOST_VARIANTS = 10_000;

	private final AccountRepository accounts;

	private final PasswordHashing hashing;

	private final LoginThrottle logins;

	private final ReservedNames reserved;

	private final Registration registration;

	private final Throttle<Origin> made;

	/** Names that were asked for and are taken: who asks for many wants a list of us. */
	private final Throttle<Origin> taken;

	/** How many guests without a name there were since the server started. */
	private final AtomicInteger guests = new AtomicInteger();

	Accounts(AccountRepository accounts, PasswordHashing hashing, LoginThrottle logins, ReservedNames reserved,
			AccountProperties properties, LimitProperties limits) {
		this.reserved = reserved;
		this.registration = properties.registration();
		this.accounts = accounts;
		this.hashing = hashing;
		this.logins = logins;
		this.made = new Throttle<>(limits.accountsPerAddress(), HOUR, MAKERS_REMEMBERED);
		this.taken = new Throttle<>(limits.accountsPerAddress(), HOUR, MAKERS_REMEMBERED);
	}

	/**
	 * Makes an account. One that exists is never touched.
	 * @param from the address that asks for it
	 * @throws RefusedException if only the operator makes accounts, the name is taken,
	 * the password is not allowed, or the address has made too many, or asked for too
	 * many that are taken
	 */
	public void create(AccountName name, String password, InetAddress from) {
		if (this.registration == Registration.CLOSED) {
			throw refused(RefusalCode.REGISTRATION_CLOSED);
		}
		Origin origin = Origin.of(from);
		checkMade(origin);
		if (!this.taken.delay(origin, System.nanoTime()).isZero()) {
			throw new RefusedException(Refusal.of(RefusalCode.TOO_MANY_ACCOUNTS, TOO_MANY_TAKEN, null));
		}
		checkName(name);
		checkPassword(password);
		if (this.accounts.existsByNameKey(name.key()) || this.reserved.has(name)) {
			this.taken.count(origin, System.nanoTime());
			throw refused(RefusalCode.NAME_TAKEN);
		}
		String hash = this.hashing.inTurn(origin, name, () -> {
			// Again, because others may have had their turns meanwhile.
			checkMade(origin);
			this.made.count(origin, System.nanoTime());
			return this.hashing.hash(password);
		});
		if (!save(new Account(name, hash, Instant.now()))) {
			throw refused(RefusalCode.NAME_TAKEN);
		}
	}

	/** Lets somebody have the name who is no guest. */
	static void checkName(AccountName name) {
		if (name.isGuest()) {
			throw new RefusedException(
					Refusal.of(RefusalCode.BAD_NAME, "Names that begin with guest- are for guests.", null));
		}
		if (ADDRESS.matcher(name.text()).matches()) {
			throw new RefusedException(Refusal.of(RefusalCode.BAD_NAME, "A name does not look like an address.", null));
		}
		if (name.equals(CONSOLE)) {
			throw refused(RefusalCode.NAME_TAKEN);
		}
	}

	static void checkPassword(String password) {
		if (password.isEmpty() || password.codePointCount(0, password.length()) > Limits.MAX_PASSWORD) {
			throw refused(RefusalCode.BAD_PASSWORD);
		}
	}

	/**
	 * Makes an account for as long as its owner is here. Its name begins with
	 * {@code guest-}, and so does nobody else's; one that is taken, also by somebody who
	 * is no guest, gets a number.
	 * @param wanted the name without that beginning; just a number if there is none
	 * @param from the address that asks for it
	 * @throws RefusedException if the address has made too many
	 */
	public AccountName createGuest(@Nullable AccountName wanted, InetAddress from) {
		Origin origin = Origin.of(from);
		checkMade(origin);
		this.made.count(origin, System.nanoTime());
		String base = (wanted != null) ? GuestName.base(wanted) : "";
		boolean plain = wanted != null && !this.accounts.existsByNameKey(new AccountName(base).key());
		for (int variant = plain ? 1 : 2; variant < MOST_VARIANTS; variant++) {
			// A mere number is given once, so that nobody takes one guest for another.
			int number = base.isEmpty() ? this.guests.incrementAndGet() + 1 : variant;
			AccountName name = GuestName.of(base, number);
			if (!this.accounts.existsByNameKey(name.key()) && save(Account.ofGuest(name, Instant.now()))) {
				return name;
			}
		}
		throw refused(RefusalCode.NAME_TAKEN);
	}

	/** The account of that name, as it was first typed. */
	public Optional<AccountName> find(AccountName name) {
		return this.accounts.findByNameKey(name.key()).map(Account::name);
	}

	/** Whether that is a guest. */
	public boolean isGuest(AccountName name) {
		return this.accounts.findByNameKey(name.key()).filter(Account::isGuest).isPresent();
	}

	/** Whether that person may do everything here. */
	public boolean isOperator(AccountName name) {
		return this.accounts.findByNameKey(name.key()).map(Account::isOperator).orElse(name.equals(CONSOLE));
	}

	/** All who may do everything here. */
	public Set<AccountName> operators() {
		return this.accounts.findByOperatorTrue().stream().map(Account::name).collect(Collectors.toSet());
	}

	/**
	 * Makes somebody an operator, or ends that.
	 * @throws RefusedException if nobody has that name, or it is a guest
	 */
	public void operator(AccountName name, boolean operator) {
		Account account = this.accounts.findByNameKey(name.key())
			.filter((one) -> !one.isGuest())
			.orElseThrow(() -> refused(RefusalCode.NO_SUCH_PERSON));
		account.operator(operator);
		this.accounts.saveAndFlush(account);
	}

	/** All guests there are. */
	public List<AccountName> guests() {
		return this.accounts.findByGuestTrue().stream().map(Account::name).toList();
	}

	/** Forgets a guest; its name is free. Does nothing to anybody else. */
	public void removeGuest(AccountName name) {
		this.accounts.deleteByNameKeyAndGuestTrue(name.key());
	}

	boolean save(Account account) {
		try {
			this.accounts.saveAndFlush(account);
			return true;
		}
		catch (DataIntegrityViolationException ex) {
			return false;
		}
	}

	/**
	 * Checks a password.
	 * @param from the address that gives it
	 * @return what {@link #holds holds} until the password changes, which may have
	 * happened by now
	 * @throws RefusedException if the name is unknown or the password wrong, it does not
	 * tell which; or if there were too many such attempts
	 */
	public PasswordProof logIn(AccountName name, String password, InetAddress from) {
		Origin origin = Origin.of(from);
		PasswordProof proof = checkPassword(name, password, origin,
				() -> this.logins.check(name, origin, System.nanoTime()),
				() -> this.logins.failed(name, origin, System.nanoTime()));
		this.logins.isAtHome(name, origin);
		return proof;
	}

	/**
	 * Checks the password of somebody who is logged in. The failures of others do not
	 * count here, nor do these elsewhere.
	 * @param from the address that gives it
	 * @throws RefusedException as {@link #logIn} does
	 */
	PasswordProof confirm(AccountName name, String password, InetAddress from) {
		return checkPassword(name, password, Origin.of(from), () -> this.logins.checkOwner(name, System.nanoTime()),
				() -> this.logins.ownerFailed(name, System.nanoTime()));
	}

	private PasswordProof checkPassword(AccountName name, String password, Origin origin, Runnable check,
			Runnable failed) {
		check.run();
		Optional<Account> account = this.accounts.findByNameKey(name.key()).filter((one) -> !one.isGuest());
		String hash = account.map(Account::passwordHash).orElseGet(this.hashing::nobodysHash);
		boolean right = this.hashing.inTurn(origin, name, () -> {
			// Again, because many attempts may have waited together.
			check.run();
			boolean matches = password.length() <= 2 * Limits.MAX_PASSWORD && this.hashing.matches(password, hash);
			if (!matches || account.isEmpty()) {
				failed.run();
				return false;
			}
			return true;
		});
		if (!right) {
			throw refused(RefusalCode.BAD_CREDENTIALS);
		}
		return new PasswordProof(account.orElseThrow().name(), hash);
	}

	/** Whether the password that was right is still the password. */
	public boolean holds(PasswordProof proof) {
		return this.accounts.findByNameKey(proof.name().key())
			.filter((account) -> account.passwordHash().equals(proof.hash()))
			.isPresent();
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
