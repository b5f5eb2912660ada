package dev.chatrooms.server.room;

import dev.chatrooms.model.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * What a room is, whoever is in it.
 *
 * @param owner to whom it belongs
 * @param description one line about it
 * @param passwordHash of what others have to know to enter
 * @param hidden whether only members see it and may enter
 * @param permanent whether it is listed while nobody is in it
 * @param slowSeconds pause between two chats of one person
 * @param readOnly whether only moderators may talk
 * @param kept whether it stays what it is while nobody is in it
 */
public record RoomSettings(@Nullable AccountName owner, @Nullable String description, @Nullable String passwordHash,
		boolean hidden, boolean permanent, int slowSeconds, boolean readOnly, boolean kept) {

	/** Those of a room that somebody has just opened by joining it. */
	public static RoomSettings of(@Nullable AccountName founder) {
		return new RoomSettings(founder, null, null, false, false, 0, false, false);
	}

	/** Whether one has to know a password. */
	public boolean isLocked() {
		return this.passwordHash != null;
	}

	/** Whether anybody may enter and read. */
	public boolean isPublic() {
		return !this.hidden && !isLocked();
	}

	/** The same room in other hands, or in nobody's. */
	public RoomSettings ownedBy(@Nullable AccountName other) {
		return new RoomSettings(other, this.description, this.passwordHash, this.hidden, this.permanent,
				this.slowSeconds, this.readOnly, true);
	}

	/** Without the hash. */
	@Override
	public String toString() {
		return "RoomSettings[" + this.owner + "]";
	}

}
