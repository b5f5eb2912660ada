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

	private final PasswordEncoder encoder = new DelegatingPasswordEncoder("argon2id",
			Map.of("argon2id", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));

	/** Of whoever works for the operator. */
	private static final Origin HOUSE = Origin.of(InetAddress.getLoopbackAddress());

	private final Turns turns;

	private final long patienceNanos;

	PasswordHashing(AccountProperties properties) {
		this.turns = new Turns(properties.hashingThreads());
		this.patienceNanos = properties.hashingPatience().toNanos();
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
