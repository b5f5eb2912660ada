package dev.chatrooms.server.direct;

import java.time.Instant;
import java.util.Objects;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.protocol.Told;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits to be shown to one person.
 */
@Entity
@Table(name = "private_message")
class PrivateMessage {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false)
	private String creator;

	/** What names are compared by. */
	@Column(nullable = false)
	private String recipientKey;

	@Column(nullable = false)
	private String recipient;

	@Column(nullable = false)
	private String contents;

	@Column(nullable = false)
	private Instant sentAt;

	@SuppressWarnings("NullAway.Init")
	protected PrivateMessage() {
		// for JPA
	}

	PrivateMessage(AccountName creator, AccountName recipient, ChatText contents, Instant sentAt) {
		this.creator = creator.text();
		this.recipientKey = recipient.key();
		this.recipient = recipient.text();
		this.contents = contents.value();
		this.sentAt = sentAt;
	}

	Told told() {
		return new Told(Objects.requireNonNull(this.id), new AccountName(this.creator), new AccountName(this.recipient),
				this.contents, this.sentAt);
	}

}
