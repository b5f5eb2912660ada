package dev.chatrooms.shell.room;

import java.util.Collection;
import java.util.stream.Collectors;

import dev.chatrooms.model.CleanText;
import dev.chatrooms.model.RoomName;
import org.jline.utils.AttributedString;

/**
 * What rings the bell in which room, as an aligned table; wide characters count double.
 */
final class NotifyTable {

	private static final String ROOM = "ROOM";

	private NotifyTable() {
	}

	static String of(Collection<RoomName> rooms, NotifyLevels levels) {
		int column = Math.max(rooms.stream().mapToInt(room -> columns(name(room))).max().orElse(0), ROOM.length());
		String title = ROOM + " ".repeat(column - ROOM.length()) + "  NOTIFY\n";
		return rooms.stream()
			.map(room -> name(room) + " ".repeat(column - columns(name(room))) + "  " + levels.of(room).text() + "\n")
			.collect(Collectors.joining("", title, ""));
	}

	private static String name(RoomName room) {
		return CleanText.singleLine(room.text());
	}

	private static int columns(String text) {
		return new AttributedString(text).columnLength();
	}

}
