package dev.chatrooms.server.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import dev.chatrooms.model.AccountName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A login that can be resumed by whoever has its token.
 */
@Entity
@Table(name = "login_session")
class Session {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false, unique = true)
	private String tokenHash;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Account account;

	@Column(nullable = false)
	private Instant createdAt;

	@Column(nullable = false)
	private Instant usedAt;

	@SuppressWarnings("NullAway.Init")
	protected Session() {
		// for JPA
	}

	Session(Account account, String tokenHash, Instant createdAt) {
		this.account = account;
		this.tokenHash = tokenHash;
		this.createdAt = createdAt;
		this.usedAt = createdAt;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	AccountName name() {
		return this.account.name();
	}

	Instant createdAt() {
		return this.createdAt;
	}

	Instant usedAt() {
		return this.usedAt;
	}

	/** Whether it was last used longer ago than that. */
	boolean isUnusedFor(Duration time, Instant now) {
		return this.usedAt.plus(time).isBefore(now);
	}

}
