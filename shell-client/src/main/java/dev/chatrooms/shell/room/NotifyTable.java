package dev.chatrooms.shell.room;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.chatrooms.model.CleanText;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.shell.view.Columns;

/**
 * What rings the bell in which room, as an aligned table; wide characters count double.
 */
final class NotifyTable {

	private static final String ROOM = "ROOM";

	private NotifyTable() {
	}

	static String of(Collection<RoomName> rooms, NotifyLevels levels) {
		int column = Columns.ofWidest(Stream.concat(Stream.of(ROOM), rooms.stream().map(NotifyTable::name)));
		String title = Columns.fill(ROOM, column) + "  NOTIFY\n";
		return rooms.stream()
			.map(room -> Columns.fill(name(room), column) + "  " + levels.of(room).text() + "\n")
			.collect(Collectors.joining("", title, ""));
	}

	private static String name(RoomName room) {
		return CleanText.singleLine(room.text());
	}

}
