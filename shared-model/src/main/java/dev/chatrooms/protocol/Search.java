package dev.chatrooms.protocol;

import java.time.Instant;
import java.util.Objects;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * Asks for chats with certain words, in rooms that the asker may read.
 *
 * @param words what they contain, in any case
 * @param from who said them
 * @param room where they were said
 * @param before when they were said at the latest, not included; to go on where a page
 * ended
 * @param label repeated in the answer
 */
public record Search(String words, @Nullable AccountName from, @Nullable RoomName room, @Nullable Instant before,
		@Nullable String label) implements RoomsRequest {

	public Search {
		Objects.requireNonNull(words, "words");
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(RoomsRequest.Cases<R> cases) {
		return cases.search(this);
	}

	/** Without what is nobody's business in a log. */
	@Override
	public String toString() {
		return "Search[]";
	}

}
