package dev.chatrooms.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What an operator's command has to say.
 *
 * @param text lines, the last of which says so if some are missing
 * @param more whether some are missing because they did not fit in a frame
 * @param label that of the request
 */
public record Output(String text, @Nullable Boolean more, @Nullable String label) implements Reply {

	/** Without the text, which may hold a password. */
	@Override
	public String toString() {
		return "Output[]";
	}

}
