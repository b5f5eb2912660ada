package dev.chatrooms.protocol;

import java.util.Objects;

import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * Puts somebody out, keeps them out, or silences them; or ends that.
 *
 * @param sanction which
 * @param room where; nothing for the whole server
 * @param target a name, or for bans from the server an address
 * @param seconds how long; for ever if left out
 * @param reason why; the one it is about is told
 * @param label repeated in the answer
 */
public record Discipline(Sanction sanction, @Nullable RoomName room, String target, @Nullable Integer seconds,
		@Nullable String reason, @Nullable String label) implements RoomsRequest {

	public Discipline {
		Objects.requireNonNull(sanction, "sanction");
		Objects.requireNonNull(target, "target");
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(RoomsRequest.Cases<R> cases) {
		return cases.discipline(this);
	}

}
