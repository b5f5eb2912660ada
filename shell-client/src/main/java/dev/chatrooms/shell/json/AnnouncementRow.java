package dev.chatrooms.shell.json;

import java.time.Instant;

import dev.chatrooms.protocol.Announcement;

/**
 * What an operator says to everybody.
 *
 * @param from who
 * @param text the words
 * @param time when
 */
public record AnnouncementRow(String from, String text, Instant time) implements Row {

	/** The row of an announcement. */
	public static AnnouncementRow of(Announcement message) {
		return new AnnouncementRow(message.creator().text(), message.contents(), message.datetime());
	}

	@Override
	public String type() {
		return "announcement";
	}

}
