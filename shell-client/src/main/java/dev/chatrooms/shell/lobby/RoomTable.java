package dev.chatrooms.shell.lobby;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.chatrooms.client.session.OpenRoom;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.protocol.RoomDetail;
import dev.chatrooms.shell.view.Columns;

/**
 * The open rooms as an aligned table; wide characters count double.
 */
final class RoomTable {

	private static final String ROOM = "ROOM";

	private static final String PEOPLE = "PEOPLE";

	private RoomTable() {
	}

	static String of(List<OpenRoom> rooms) {
		int column = Columns.ofWidest(Stream.concat(Stream.of(ROOM), rooms.stream().map(RoomTable::name))) + 2;
		boolean plain = rooms.stream().allMatch(room -> about(room).isEmpty());
		return row(ROOM, PEOPLE, plain ? "" : "ABOUT", column) + rooms.stream()
			.map(room -> row(name(room), (room.members() != null) ? room.members().toString() : "?", about(room),
					column))
			.collect(Collectors.joining());
	}

	private static String row(String name, String members, String about, int column) {
		String row = Columns.fill(name, column + PEOPLE.length() - members.length()) + members;
		return (about.isEmpty() ? row : row + "  " + about) + "\n";
	}

	/** Such as {@code (3 unread, locked) all about tea}. */
	private static String about(OpenRoom room) {
		RoomDetail detail = room.detail();
		if (detail == null) {
			return "";
		}
		String marks = Stream
			.of(unread(detail), detail.locked() ? "locked" : "", detail.hidden() ? "private" : "",
					detail.permanent() ? "permanent" : "")
			.filter(mark -> !mark.isEmpty())
			.collect(Collectors.joining(", "));
		String description = (detail.description() != null) ? CleanText.singleLine(detail.description()) : "";
		return ((marks.isEmpty() ? "" : "(" + marks + ") ") + description).strip();
	}

	private static String unread(RoomDetail detail) {
		Integer unread = detail.unread();
		return (unread != null && unread > 0) ? unread + " unread" : "";
	}

	private static String name(OpenRoom room) {
		return CleanText.singleLine(room.name().text());
	}

}
