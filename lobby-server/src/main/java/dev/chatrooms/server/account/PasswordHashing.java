package dev.chatrooms.server.account;

import java.net.InetAddress;
import java.util.Map;
import java.util.function.Supplier;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.limits.Origin;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id, a few at a time: a storm of logins must not take all cores and memory from
 * those who are talking. Nor may it keep others from logging in: see {@link Turns}.
 */
@Component
@EnableConfigurationProperties(AccountProperties.class)
public class PasswordHashing {

	private static final String ALGORITHM = "argon2id";

	private static final int ITERATIONS = 2;

	private static final int SALT_BYTES = 16;

	private static final int HASH_BYTES = 32;

	/** Of whoever works for the operator. */
	private static final Origin HOUSE = Origin.of(InetAddress.getLoopbackAddress());

	private final PasswordEncoder encoder;

	private final String nobodysHash;

	private final Turns turns;

	private final long patienceNanos;

	PasswordHashing(AccountProperties properties) {
		int kilobytes = Math.toIntExact(properties.hashingMemory().toKilobytes());
		this.encoder = new DelegatingPasswordEncoder(ALGORITHM,
				Map.of(ALGORITHM, new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, kilobytes, ITERATIONS)));
		this.nobodysHash = ("{%1$s}$%1$s$v=19$m=%2$d,t=%3$d,p=1"
				+ "$KmM1htNXf470AVTuVZB3nQ$Kc1RH4HgzwLYBwylZpUJWCeFPqmvhrCoV1C41K80y3k")
			.formatted(ALGORITHM, kilobytes, ITERATIONS);
		this.turns = new Turns(properties.hashingThreads());
		this.patienceNanos = properties.hashingPatience().toNanos();
	}

	/** Compared with when a name is unknown, so that both refusals take as long. */
	String nobodysHash() {
		return this.nobodysHash;
	}

	/** What is kept of a password; call in turn. */
	public String hash(String password) {
		return this.encoder.encode(password);
	}

	/** Whether that is the password of which only the hash is kept; call in turn. */
	public boolean matches(String password, String hash) {
		return this.encoder.matches(password, hash);
	}

	/**
	 * Waits for a turn and works; whoever hashes needs one.
	 * @param origin from where that is wanted
	 * @param person who wants it, or claims to be somebody
	 * @throws RefusedException if the turn does not come soon
	 */
	public <T> T inTurn(Origin origin, AccountName person, Supplier<T> work) {
		Turns.Turn turn = this.turns.ask(origin, person);
		try {
			if (!turn.await(this.patienceNanos)) {
				throw new RefusedException(Refusal.of(RefusalCode.BUSY, null));
			}
			return work.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new RefusedException(Refusal.of(RefusalCode.SERVER_STOPPING, null));
		}
		finally {
			turn.end();
		}
	}

	/** The same for the operator. */
	public <T> T inTurn(Supplier<T> work) {
		return inTurn(HOUSE, Accounts.CONSOLE, work);
	}

}
