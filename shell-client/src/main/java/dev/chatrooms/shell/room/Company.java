package dev.chatrooms.shell.room;

import dev.chatrooms.model.CleanText;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Welcome;

/**
 * In whose company one is, in good English.
 */
final class Company {

	private Company() {
	}

	/** Where one is. */
	static String of(RoomName room, int members) {
		return sentence(room, members, "nobody else");
	}

	/** What is said at the door. */
	static String greeting(Welcome welcome) {
		return sentence(welcome.room(), welcome.members(), "nobody else yet")
				+ " Type to talk; \\quit leaves, /help helps.";
	}

	private static String sentence(RoomName room, int members, String nobody) {
		int others = members - 1;
		String company = switch (others) {
			case 0 -> nobody;
			case 1 -> "1 other (2 people)";
			default -> others + " others (" + members + " people)";
		};
		return "You are in " + CleanText.singleLine(room.text()) + " with " + company + ".";
	}

}
