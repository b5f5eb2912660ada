package dev.chatrooms.server.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.Role;
import dev.chatrooms.server.room.RoomSettings;

/**
 * What somebody changed about a room, in words that follow their name.
 */
final class ChangeWords {

	private ChangeWords() {
	}

	/** That somebody is something else in a room than before. */
	static String ofRole(AccountName person, Role role) {
		return switch (role) {
			case OWNER -> "gave the room to " + person + ".";
			case STRANGER -> "made " + person + " a stranger again.";
			default -> "made " + person + " a " + role.text() + ".";
		};
	}

	/** A sentence for each change; none if nothing is another than it was. */
	static List<String> of(RoomSettings was, RoomSettings is) {
		List<String> words = new ArrayList<>();
		if (!Objects.equals(was.description(), is.description())) {
			words.add((is.description() != null) ? "changed the topic: " + is.description() : "took the topic away.");
		}
		if (!Objects.equals(was.passwordHash(), is.passwordHash())) {
			words.add(!is.isLocked() ? "took the password away."
					: was.isLocked() ? "changed the password." : "locked the room with a password.");
		}
		if (was.hidden() != is.hidden()) {
			words.add(is.hidden() ? "made the room private." : "made the room public.");
		}
		if (was.permanent() != is.permanent()) {
			words
				.add(is.permanent() ? "made the room permanent." : "made the room one that is listed only while open.");
		}
		if (was.slowSeconds() != is.slowSeconds()) {
			words.add((is.slowSeconds() > 0) ? "wants pauses of " + is.slowSeconds() + " s between chats."
					: "wants no pauses between chats any more.");
		}
		if (was.readOnly() != is.readOnly()) {
			words.add(is.readOnly() ? "lets only moderators talk." : "lets everybody talk again.");
		}
		return words;
	}

}
