package dev.chatrooms.protocol;

import dev.chatrooms.model.InvalidChatException;
import org.jspecify.annotations.Nullable;

/**
 * The answer that says no, and why. Without a label it was not asked for: it tells why
 * the connection is about to be closed.
 *
 * @param code which rule
 * @param message one sentence for people
 * @param label that of the request, if it could be read
 */
public record Refusal(@Nullable RefusalCode code, String message, @Nullable String label) implements Reply {

	/** A refusal in the words of its code. */
	public static Refusal of(RefusalCode code, @Nullable String label) {
		return new Refusal(code, code.sentence(), label);
	}

	/** A refusal of a text that is no chat. */
	public static Refusal of(InvalidChatException invalid, @Nullable String label) {
		RefusalCode code = switch (invalid.reason()) {
			case EMPTY -> RefusalCode.EMPTY_CHAT;
			case TOO_LONG -> RefusalCode.CHAT_TOO_LONG;
		};
		return new Refusal(code, String.valueOf(invalid.getMessage()), label);
	}

	/** A refusal with words of its own. */
	public static Refusal of(RefusalCode code, String sentence, @Nullable String label) {
		return new Refusal(code, sentence, label);
	}

}
