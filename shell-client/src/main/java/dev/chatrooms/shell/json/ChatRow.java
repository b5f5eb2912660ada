package dev.chatrooms.shell.json;

import java.time.Instant;

import dev.chatrooms.protocol.Posted;

/**
 * Something that somebody said in a room.
 *
 * @param room where
 * @param number the number of the event in the room
 * @param from who
 * @param text the words
 * @param style {@code said}, {@code action} or {@code announcement}
 * @param time when
 */
public record ChatRow(String room, long number, String from, String text, String style, Instant time) implements Row {

	/** The row of a chat. */
	public static ChatRow of(Posted chat) {
		return new ChatRow(chat.room().text(), chat.sequence(), chat.creator().text(), chat.contents(),
				(chat.style() != null) ? chat.style().text() : "said", chat.datetime());
	}

	@Override
	public String type() {
		return "chat";
	}

}
