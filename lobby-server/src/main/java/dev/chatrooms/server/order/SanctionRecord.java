package dev.chatrooms.server.order;

import java.time.Instant;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Ban;
import dev.chatrooms.protocol.Sanction;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is kept out, or not heard, for a time or for ever.
 */
@Entity
@Table(name = "sanction")
class SanctionRecord {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false)
	private String kind;

	/** Nothing for the whole server. */
	@Column
	private @Nullable Long roomId;

	/** What names are compared by, or an address. */
	@Column(nullable = false)
	private String targetKey;

	@Column(nullable = false)
	private String target;

	@Column(nullable = false)
	private String creator;

	@Column
	private @Nullable String reason;

	@Column
	private @Nullable Instant endsAt;

	@Column(nullable = false)
	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected SanctionRecord() {
		// for JPA
	}

	SanctionRecord(Sanction kind, @Nullable Long roomId, Target target, AccountName creator, @Nullable String reason,
			@Nullable Instant endsAt) {
		this.kind = kind.text();
		this.roomId = roomId;
		this.targetKey = target.key();
		this.target = target.text();
		this.creator = creator.text();
		this.reason = reason;
		this.endsAt = endsAt;
		this.createdAt = Instant.now();
	}

	boolean isInForce(Instant now) {
		return this.endsAt == null || now.isBefore(this.endsAt);
	}

	/** Whom it is about, if that is a person. */
	@Nullable AccountName person() {
		return Target.of(this.target).person();
	}

	@Nullable Long roomId() {
		return this.roomId;
	}

	@Nullable Instant endsAt() {
		return this.endsAt;
	}

	/** As it is shown. */
	Ban ban(@Nullable RoomName room) {
		return new Ban(Sanction.ofText(this.kind), this.target, room, new AccountName(this.creator), this.reason,
				this.endsAt);
	}

	/** How much longer, and why, for the one it is about. */
	String words() {
		String why = (this.reason != null) ? ": " + this.reason : "";
		return ((this.endsAt != null) ? " for another " + Length.until(this.endsAt) : "") + why;
	}

}
