package dev.chatrooms.server.room;

import java.time.Instant;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a room when it is closed.
 */
@Entity
@Table(name = "room")
class RoomRecord {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	/** What names are compared by; unique. */
	@Column(nullable = false, unique = true)
	private String nameKey;

	@Column(nullable = false)
	private String name;

	/** How often the room has been opened. */
	@Column(nullable = false)
	private long epoch;

	@Column(nullable = false)
	private Instant createdAt;

	@Column
	private @Nullable String owner;

	@Column
	private @Nullable String description;

	@Column
	private @Nullable String passwordHash;

	@Column(nullable = false)
	private boolean hidden;

	@Column(nullable = false)
	private boolean permanent;

	@Column(nullable = false)
	private int slowSeconds;

	@Column(nullable = false)
	private boolean readOnly;

	@Column(nullable = false)
	private boolean kept;

	@Column(nullable = false)
	private boolean doomed;

	@SuppressWarnings("NullAway.Init")
	protected RoomRecord() {
		// for JPA
	}

	RoomRecord(RoomName name, Instant createdAt) {
		this.nameKey = name.key();
		this.name = name.text();
		this.createdAt = createdAt;
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("The room has not been saved");
		}
		return this.id;
	}

	RoomName name() {
		return new RoomName(this.name);
	}

	RoomEntry entry() {
		return new RoomEntry(id(), name(), settings());
	}

	RoomSettings settings() {
		return new RoomSettings((this.owner != null) ? new AccountName(this.owner) : null, this.description,
				this.passwordHash, this.hidden, this.permanent, this.slowSeconds, this.readOnly, this.kept);
	}

	void settings(RoomSettings changed) {
		this.owner = (changed.owner() != null) ? changed.owner().text() : null;
		this.description = changed.description();
		this.passwordHash = changed.passwordHash();
		this.hidden = changed.hidden();
		this.permanent = changed.permanent();
		this.slowSeconds = changed.slowSeconds();
		this.readOnly = changed.readOnly();
		this.kept = changed.kept();
	}

	/** From here on it is only deleted. */
	void doom() {
		this.doomed = true;
	}

	long epoch() {
		return this.epoch;
	}

	void nextEpoch() {
		this.epoch++;
	}

}
