package dev.chatrooms.protocol;

import java.util.Objects;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.Role;
import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * Makes somebody something in a room, or on the server.
 *
 * @param room the room; nothing for the server
 * @param username who
 * @param role what; {@code member} invites, {@code owner} gives the room away
 * @param label repeated in the answer
 */
public record Appoint(@Nullable RoomName room, AccountName username, Role role,
		@Nullable String label) implements RoomsRequest {

	public Appoint {
		Objects.requireNonNull(username, "username");
		Objects.requireNonNull(role, "role");
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(RoomsRequest.Cases<R> cases) {
		return cases.appoint(this);
	}

}
