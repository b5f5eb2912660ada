package dev.chatrooms.shell.json;

import dev.chatrooms.protocol.Welcome;
import org.jspecify.annotations.Nullable;

/**
 * A room that was entered.
 *
 * @param room its name
 * @param you the name one is seen by there
 * @param people how many are in it
 * @param description one line about it, if it has one
 */
public record EnteredRow(String room, @Nullable String you, int people, @Nullable String description) implements Row {

	/** The row of what the room says at the door. */
	public static EnteredRow of(Welcome welcome) {
		return new EnteredRow(welcome.room().text(), (welcome.you() != null) ? welcome.you().text() : null,
				welcome.members(), welcome.description());
	}

	@Override
	public String type() {
		return "entered";
	}

}
