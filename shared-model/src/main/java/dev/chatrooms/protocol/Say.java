package dev.chatrooms.protocol;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Says something in the room. Author, room and time are the server's to set: what a
 * classic client claims of them is in {@code creator} and is not trusted.
 *
 * @param contents the words, as typed
 * @param creator who a classic client says it is; ignored in protocol 2
 * @param label repeated in the answer
 */
public record Say(String contents, @Nullable String creator, @Nullable String label) implements RoomRequest {

	public Say {
		Objects.requireNonNull(contents, "contents");
		Limits.checkLabel(label);
	}

	/** What a protocol-2 member sends. */
	public static Say of(String contents, String label) {
		return new Say(contents, null, label);
	}

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.say(this);
	}

	/** Without the words, which are nobody's business in a log. */
	@Override
	public String toString() {
		return "Say[" + this.contents.length() + " characters]";
	}

}
