package dev.chatrooms.server.order;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is in a room that belongs to somebody else.
 */
@Entity
@Table(name = "room_role")
class RoomRole {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false)
	private long roomId;

	/** What names are compared by. */
	@Column(nullable = false)
	private String nameKey;

	@Column(nullable = false)
	private String name;

	@Column(nullable = false)
	private String role;

	@SuppressWarnings("NullAway.Init")
	protected RoomRole() {
		// for JPA
	}

	RoomRole(long roomId, AccountName name) {
		this.roomId = roomId;
		this.nameKey = name.key();
		this.name = name.text();
		this.role = Role.STRANGER.text();
	}

	long roomId() {
		return this.roomId;
	}

	AccountName name() {
		return new AccountName(this.name);
	}

	Role role() {
		return Role.ofText(this.role);
	}

	void role(Role changed) {
		this.role = changed.text();
	}

}
