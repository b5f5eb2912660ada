package dev.chatrooms.server.account;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id, a few at a time: a storm of logins must not take all cores and memory from
 * those who are talking.
 */
@Component
@EnableConfigurationProperties(AccountProperties.class)
public class PasswordHashing {

	private final PasswordEncoder encoder = new DelegatingPasswordEncoder("argon2id",
			Map.of("argon2id", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));

	private final Semaphore turns;

	private final long patienceNanos;

	PasswordHashing(AccountProperties properties) {
		this.turns = new Semaphore(properties.hashingThreads(), true);
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
	 * @throws RefusedException if the turn does not come soon
	 */
	public <T> T inTurn(Supplier<T> work) {
		try {
			if (!this.turns.tryAcquire(this.patienceNanos, TimeUnit.NANOSECONDS)) {
				throw new RefusedException(Refusal.of(RefusalCode.BUSY, null));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new RefusedException(Refusal.of(RefusalCode.SERVER_STOPPING, null));
		}
		try {
			return work.get();
		}
		finally {
			this.turns.release();
		}
	}

}
