package dev.chatrooms.shell.json;

import org.jspecify.annotations.Nullable;

/**
 * A chat that is safe.
 *
 * @param room where it was said
 * @param number the number of the event in the room, if the server tells
 */
public record SentRow(String room, @Nullable Long number) implements Row {

	@Override
	public String type() {
		return "sent";
	}

}
