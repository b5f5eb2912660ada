package dev.chatrooms.shell.lobby;

import java.util.List;
import java.util.stream.Collectors;

import dev.chatrooms.client.session.OpenRoom;
import dev.chatrooms.model.CleanText;
import org.jline.utils.AttributedString;

/**
 * The open rooms as an aligned table; wide characters count double.
 */
final class RoomTable {

	private static final String ROOM = "ROOM";

	private static final String PEOPLE = "PEOPLE";

	private RoomTable() {
	}

	static String of(List<OpenRoom> rooms) {
		int width = rooms.stream().mapToInt(room -> columns(name(room))).max().orElse(0);
		int column = Math.max(width, ROOM.length()) + 2;
		return row(ROOM, PEOPLE, column) + rooms.stream()
			.map(room -> row(name(room), (room.members() != null) ? room.members().toString() : "?", column))
			.collect(Collectors.joining());
	}

	private static String row(String name, String members, int column) {
		return name + " ".repeat(column - columns(name) + PEOPLE.length() - members.length()) + members + "\n";
	}

	private static String name(OpenRoom room) {
		return CleanText.singleLine(room.name().text());
	}

	private static int columns(String text) {
		return new AttributedString(text).columnLength();
	}

}
