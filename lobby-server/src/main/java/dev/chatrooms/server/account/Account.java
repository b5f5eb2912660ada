package dev.chatrooms.server.account;

import java.time.Instant;

import dev.chatrooms.model.AccountName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A person's lasting identity.
 */
@Entity
class Account {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	/** What names are compared by; unique. */
	@Column(nullable = false, unique = true)
	private String nameKey;

	@Column(nullable = false)
	private String name;

	@Column(nullable = false)
	private String passwordHash;

	@Column(nullable = false)
	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected Account() {
		// for JPA
	}

	Account(AccountName name, String passwordHash, Instant createdAt) {
		this.nameKey = name.key();
		this.name = name.text();
		this.passwordHash = passwordHash;
		this.createdAt = createdAt;
	}

	AccountName name() {
		return new AccountName(this.name);
	}

	String passwordHash() {
		return this.passwordHash;
	}

}
