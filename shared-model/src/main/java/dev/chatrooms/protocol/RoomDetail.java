package dev.chatrooms.protocol;

import dev.chatrooms.model.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * What a list tells of a room beside its name and its people.
 *
 * @param description one line about it
 * @param owner to whom it belongs
 * @param locked whether one has to know a password
 * @param hidden whether only members see it
 * @param permanent whether it is listed while nobody is in it
 * @param unread how many chats of others were said since the asker last looked; not told
 * in a list of all rooms
 */
public record RoomDetail(@Nullable String description, @Nullable AccountName owner, boolean locked, boolean hidden,
		boolean permanent, @Nullable Integer unread) {

	/** Of a room whose chats are not counted. */
	public RoomDetail(@Nullable String description, @Nullable AccountName owner, boolean locked, boolean hidden,
			boolean permanent) {
		this(description, owner, locked, hidden, permanent, null);
	}

}
