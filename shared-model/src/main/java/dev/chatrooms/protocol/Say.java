package dev.chatrooms.protocol;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Says something in the room. Author, room and time are the server's to set: what a
 * classic client claims of them is in {@code creator} and is not trusted.
 *
 * @param contents the words, as typed
 * @param creator who a classic client says it is; ignored in protocol 2
 * @param id text of at most 64 characters that its author never uses again; the same chat
 * is stored once, however often it is sent with the same id
 * @param style how they are meant, if they are not just said
 * @param again whether it may have been stored already
 * @param label repeated in the answer
 */
public record Say(String contents, @Nullable String creator, @Nullable String id, @Nullable Style style,
		@Nullable Boolean again, @Nullable String label) implements RoomRequest {

	public Say {
		Objects.requireNonNull(contents, "contents");
		Limits.checkLabel(id);
		Limits.checkLabel(label);
	}

	/** What is said once and never sent again. */
	public static Say of(String contents, String label) {
		return new Say(contents, null, null, null, null, label);
	}

	/** What may be sent again after a cut, and is stored once all the same. */
	public static Say once(String contents, @Nullable Style style, String id, boolean again, String label) {
		return new Say(contents, null, id, style, again ? true : null, label);
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
