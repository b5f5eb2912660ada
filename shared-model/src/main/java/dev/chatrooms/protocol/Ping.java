package dev.chatrooms.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Asks whether the other end is still there. A lobby answers with {@link Done}, a room
 * with a {@link Heartbeat}.
 *
 * @param label repeated in the answer
 */
public record Ping(@Nullable String label) implements LobbyRequest, RoomRequest {

	public Ping {
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(LobbyRequest.Cases<R> cases) {
		return cases.ping(this);
	}

	@Override
	public <R> R accept(RoomRequest.Cases<R> cases) {
		return cases.ping(this);
	}

}
