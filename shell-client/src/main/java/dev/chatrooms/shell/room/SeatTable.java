package dev.chatrooms.shell.room;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.chatrooms.model.CleanText;
import dev.chatrooms.shell.view.Columns;

/**
 * The rooms one is in as an aligned table; wide characters count double.
 */
final class SeatTable {

	private static final String ROOM = "ROOM";

	private static final String UNREAD = "UNREAD";

	private static final String PEOPLE = "PEOPLE";

	private SeatTable() {
	}

	static String of(List<Seat> seats) {
		int column = Columns.ofWidest(Stream.concat(Stream.of(ROOM), seats.stream().map(SeatTable::name)));
		String title = "  " + Columns.fill(ROOM, column) + "  " + UNREAD + "  " + PEOPLE + "\n";
		return seats.stream().map(seat -> row(seat, column)).collect(Collectors.joining("", title, ""));
	}

	private static String row(Seat seat, int column) {
		String name = Columns.fill(name(seat), column);
		return (seat.isInFront() ? "* " : "  ") + name + "  " + right(seat.reading().unread().chats(), UNREAD) + "  "
				+ right(seat.members(), PEOPLE) + state(seat) + "\n";
	}

	private static String state(Seat seat) {
		if (seat.lost() != null) {
			return "  (lost)";
		}
		return seat.isCut() ? "  (cut)" : "";
	}

	private static String right(int number, String title) {
		return String.format("%" + title.length() + "d", number);
	}

	private static String name(Seat seat) {
		return CleanText.singleLine(seat.room().text());
	}

}
