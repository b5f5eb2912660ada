package dev.chatrooms.shell.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.InvalidNameException;
import dev.chatrooms.model.RoomName;

/**
 * What of a command line may be remembered: never a password. Lines that are no command
 * are forgotten, since a mistyped {@code login} holds a password too.
 */

public class HistoryFilter {

	private static final Set<String> WITH_NAME_AND_PASSWORD = Set.of("login", "newuser");

	private static final Set<String> WITH_ROOM_AND_PASSWORD = Set.of("join", "create", "room");

	private static final String PASSWORD = "password";

	private final Catalog catalog;

	/** Knows commands by the catalog. */
	public HistoryFilter(Catalog catalog) {
		this.catalog = catalog;
	}

	/** The line as it may be kept, if it may. */
	public Optional<String> keep(String line) {
		String kept = line.strip();
		return this.catalog.find(kept.split("\\s", 2)[0]).map(command -> withoutPassword(command.getName(), kept));
	}

	private static String withoutPassword(String command, String line) {
		if (command.equals(PASSWORD)) {
			return command;
		}
		boolean toRoom = WITH_ROOM_AND_PASSWORD.contains(command);
		if (!toRoom && !WITH_NAME_AND_PASSWORD.contains(command)) {
			return line;
		}
		try {
			List<String> words = Words.of(line);
			if (words.size() < 2) {
				return command;
			}
			String first = words.get(1);
			return command + " " + (toRoom ? new RoomName(first).text() : new AccountName(first).text());
		}
		catch (CommandFailure | InvalidNameException ex) {
			return command;
		}
	}

}
