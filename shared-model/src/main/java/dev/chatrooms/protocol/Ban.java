package dev.chatrooms.protocol;

import java.time.Instant;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is kept out, or not heard.
 *
 * @param sanction which of the two
 * @param target the name or address
 * @param room where; nothing for the whole server
 * @param creator who decided it
 * @param reason why
 * @param until when it ends, if it does (ISO 8601, UTC)
 */
public record Ban(Sanction sanction, String target, @Nullable RoomName room, AccountName creator,
		@Nullable String reason, @Nullable Instant until) {

}
