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

	/** Whether it goes when its owner does; it has no password then. */
	@Column(nullable = false)
	private boolean guest;

	/** Whether its owner may do everything here. */
	@Column(nullable = false)
	private boolean operator;

	/** Whether its owner must change the password before anything else. */
	@Column(nullable = false)
	private boolean mustChange;

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

	/** The account of somebody who has none. */
	static Account ofGuest(AccountName name, Instant createdAt) {
		Account account = new Account(name, "", createdAt);
		account.guest = true;
		return account;
	}

	boolean isGuest() {
		return this.guest;
	}

	void operator(boolean changed) {
		this.operator = changed;
	}

	boolean isOperator() {
		return this.operator;
	}

	boolean mustChange() {
		return this.mustChange;
	}

	AccountName name() {
		return new AccountName(this.name);
	}

	String passwordHash() {
		return this.passwordHash;
	}

}
