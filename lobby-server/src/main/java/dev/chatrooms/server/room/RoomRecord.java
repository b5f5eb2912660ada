package dev.chatrooms.server.room;

import java.time.Instant;

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

	long epoch() {
		return this.epoch;
	}

	void nextEpoch() {
		this.epoch++;
	}

}
