package dev.chatrooms.shell.json;

import org.jspecify.annotations.Nullable;

/**
 * What a room is about.
 *
 * @param room its name
 * @param description one line about it, if it has one
 */
public record TopicRow(String room, @Nullable String description) implements Row {

	@Override
	public String type() {
		return "topic";
	}

}
