package dev.chatrooms.shell.json;

import java.time.Instant;

import dev.chatrooms.protocol.RoomNotice;

/**
 * What somebody changed about a room, or did to keep order in it.
 *
 * @param room where
 * @param number the number of the event in the room
 * @param from who
 * @param text what they did, in words that follow their name
 * @param time when
 */
public record NoticeRow(String room, long number, String from, String text, Instant time) implements Row {

	/** The row of a notice. */
	public static NoticeRow of(RoomNotice event) {
		return new NoticeRow(event.room().text(), event.sequence(), event.creator().text(), event.contents(),
				event.datetime());
	}

	@Override
	public String type() {
		return "notice";
	}

}
