package dev.chatrooms.shell.room;

import java.util.List;
import java.util.stream.Collectors;

import dev.chatrooms.model.CleanText;
import org.jline.utils.AttributedString;

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
		int width = seats.stream().mapToInt(seat -> columns(name(seat))).max().orElse(0);
		int column = Math.max(width, ROOM.length());
		String title = "  " + ROOM + " ".repeat(column - ROOM.length()) + "  " + UNREAD + "  " + PEOPLE + "\n";
		return seats.stream().map(seat -> row(seat, column)).collect(Collectors.joining("", title, ""));
	}

	private static String row(Seat seat, int column) {
		String name = name(seat) + " ".repeat(column - columns(name(seat)));
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

	private static int columns(String text) {
		return new AttributedString(text).columnLength();
	}

}
