package dev.chatrooms.server.account;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.limits.Origin;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Logins that can be resumed with a token, so that a thousand clients that come back at
 * once need no thousand password hashes. Thread-safe.
 */
@Service
public class Sessions implements InitializingBean {

	private static final Duration PURGE_EVERY = Duration.ofHours(1);

	/** Uses are written down no more often than this, and often enough to be counted. */
	private static final Duration NOTE_EVERY = Duration.ofHours(1);

	private static final int NOTES_PER_LIFETIME = 10;

	private final SessionRepository sessions;

	private final AccountRepository accounts;

	private final LoginThrottle throttle;

	private final ApplicationEventPublisher events;

	private final Duration lifetime;

	private final Duration noteEvery;

	private final int most;

	private volatile Instant purgedAt = Instant.EPOCH;

	Sessions(SessionRepository sessions, AccountRepository accounts, LoginThrottle throttle,
			ApplicationEventPublisher events, AccountProperties properties) {
		this.events = events;
		this.sessions = sessions;
		this.accounts = accounts;
		this.throttle = throttle;
		this.lifetime = properties.sessionLifetime();
		Duration share = this.lifetime.dividedBy(NOTES_PER_LIFETIME);
		this.most = properties.sessionsPerAccount();
		this.noteEvery = (share.compareTo(NOTE_EVERY) < 0) ? share : NOTE_EVERY;
	}

	@Override
	public void afterPropertiesSet() {
		purge(Instant.now());
	}

	/**
	 * Makes a session of somebody who has just logged in. If that is one too many, the
	 * one that was unused for longest ends.
	 * @return its token, which is nowhere else
	 */
	public String open(AccountName name) {
		Instant now = Instant.now();
		if (this.purgedAt.plus(PURGE_EVERY).isBefore(now)) {
			purge(now);
		}
		Account account = this.accounts.findByNameKey(name.key()).orElseThrow(Sessions::over);
		String token = SessionToken.random();
		this.sessions.save(new Session(account, SessionToken.hash(token), now));
		this.sessions.deleteAllButNewest(account, this.most);
		return token;
	}

	/**
	 * Resumes a session.
	 * @return the name as it was first typed
	 * @throws RefusedException if it is unknown, too old or somebody else's; it does not
	 * tell which
	 */
	public AccountName resume(AccountName name, String token, InetAddress from) {
		Origin origin = Origin.of(from);
		this.throttle.checkTokens(origin, System.nanoTime());
		Instant now = Instant.now();
		// Nobody learns anything from how long it takes to compare hashes.
		Optional<Session> found = this.sessions.find(SessionToken.hash(token))
			.filter((session) -> session.name().equals(name) && !session.isUnusedFor(this.lifetime, now));
		if (found.isEmpty()) {
			this.throttle.wrongToken(origin, System.nanoTime());
			throw over();
		}
		if (found.get().isUnusedFor(this.noteEvery, now)) {
			this.sessions.noteUse(found.get().id(), now);
		}
		this.throttle.isAtHome(name, origin);
		return found.get().name();
	}

	/**
	 * Whether a session goes on; to be asked again after somebody is online with it,
	 * because it may have ended while that was looked up.
	 */
	public boolean isOpen(String token) {
		return this.sessions.find(SessionToken.hash(token)).isPresent();
	}

	/** What tells the login with that token from others; it admits nobody. */
	public static String loginOf(String token) {
		return SessionToken.hash(token);
	}

	/** Ends a session: its token is worth nothing from here on. */
	public void revoke(String token) {
		this.sessions.delete(SessionToken.hash(token));
	}

	/** Ends all sessions of an account, as when its password changes. */
	public void revokeAll(AccountName name) {
		this.accounts.findByNameKey(name.key()).ifPresent(this.sessions::deleteAll);
		this.events.publishEvent(new LoginsEnded(name));
	}

	/** Ends all sessions of an account but the one with that token. */
	public void revokeOthers(AccountName name, String token) {
		this.accounts.findByNameKey(name.key())
			.ifPresent((account) -> this.sessions.deleteOthers(account, SessionToken.hash(token)));
		this.events.publishEvent(new LoginsEnded(name));
	}

	/**
	 * The sessions of an account, oldest first; uses are written down only now and then.
	 */
	public List<Stay> of(AccountName name) {
		return this.accounts.findByNameKey(name.key())
			.map((account) -> this.sessions.findAll(account)
				.stream()
				.map((session) -> new Stay(session.createdAt(), session.usedAt()))
				.toList())
			.orElse(List.of());
	}

	private void purge(Instant now) {
		this.purgedAt = now;
		this.sessions.deleteUnusedSince(now.minus(this.lifetime));
	}

	private static RefusedException over() {
		return new RefusedException(Refusal.of(RefusalCode.SESSION_OVER, null));
	}

	/**
	 * What an operator sees of a session.
	 *
	 * @param since when its owner logged in
	 * @param used when it was last resumed
	 */
	public record Stay(Instant since, Instant used) {

	}

}
