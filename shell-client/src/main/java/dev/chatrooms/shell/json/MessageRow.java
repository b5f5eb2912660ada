package dev.chatrooms.shell.json;

import java.time.Instant;

import dev.chatrooms.protocol.Told;

/**
 * What somebody said to one person alone.
 *
 * @param from who
 * @param to to whom
 * @param text the words
 * @param time when
 */
public record MessageRow(String from, String to, String text, Instant time) implements Row {

	/** The row of a message. */
	public static MessageRow of(Told message) {
		return new MessageRow(message.creator().text(), message.to().text(), message.contents(), message.datetime());
	}

	@Override
	public String type() {
		return "message";
	}

}
