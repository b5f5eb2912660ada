package dev.chatrooms.shell;

import java.util.Optional;

import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.model.AccountName;

/**
 * What a person is told when the lobby answers: a newcomer what to do first, everybody
 * else one line.
 */
final class FirstWords {

	private static final String NEWCOMER = """

			New here? Make an account: newuser NAME. Or come without one: guest NAME.
			Then list shows the rooms, join ROOM enters one. Or let menu lead you.""";

	private FirstWords() {
	}

	/**
	 * The words.
	 * @param last who was logged in here last, if anybody was
	 * @param isNamed whether the settings say who is to be logged in
	 */
	static String of(ServerAddress lobby, Optional<AccountName> last, boolean isNamed) {
		String connected = "Connected to the lobby at " + lobby + ".";
		if (isNamed) {
			return connected;
		}
		return connected + last.map(name -> " Log in with: " + command(name))
			.orElse(" Type help to see what you can do." + NEWCOMER);
	}

	private static String command(AccountName name) {
		return name.isGuest() ? "guest " + name.text().substring(AccountName.GUEST_MARK.length()) : "login " + name;
	}

}
