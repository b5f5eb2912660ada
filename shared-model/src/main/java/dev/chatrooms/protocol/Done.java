package dev.chatrooms.protocol;

import dev.chatrooms.model.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * The answer that says yes. For a chat it is the acknowledgement: the chat is durable.
 *
 * @param message a sentence for people, or empty if there is nothing to say
 * @param username the name as it was first typed, after login and registration
 * @param token after login, what {@link Resume} needs
 * @param epoch of the chat that is acknowledged
 * @param sequence of the chat that is acknowledged
 * @param label that of the request
 */
public record Done(String message, @Nullable AccountName username, @Nullable String token, @Nullable Long epoch,
		@Nullable Long sequence, @Nullable String label) implements Reply {

	/** The chat is durable. */
	public static Done said(long epoch, long sequence, @Nullable String label) {
		return new Done("said", null, null, epoch, sequence, label);
	}

	/** Says no more than the sentence. */
	public static Done saying(String message, @Nullable String label) {
		return new Done(message, null, null, null, null, label);
	}

	/** Without the token. */
	@Override
	public String toString() {
		return "Done[" + this.message + ", " + this.epoch + "/" + this.sequence + "]";
	}

}
