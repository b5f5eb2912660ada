package dev.chatrooms.shell.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.InvalidNameException;

/**
 * What of a command line may be remembered: never a password. Lines that are no command
 * are forgotten, since a mistyped {@code login} holds a password too.
 */

public class HistoryFilter {

	private static final Set<String> WITH_PASSWORD = Set.of("login", "newuser");

	private final Catalog catalog;

	/** Knows commands by the catalog. */
	public HistoryFilter(Catalog catalog) {
		this.catalog = catalog;
	}

	/** The line as it may be kept, if it may. */
	public Optional<String> keep(String line) {
		String kept = line.strip();
		return this.catalog.find(kept.split("\\s", 2)[0])
			.map(command -> WITH_PASSWORD.contains(command.getName()) ? withoutPassword(command.getName(), kept)
					: kept);
	}

	private static String withoutPassword(String command, String line) {
		try {
			List<String> words = Words.of(line);
			return (words.size() > 1) ? command + " " + new AccountName(words.get(1)) : command;
		}
		catch (CommandFailure | InvalidNameException ex) {
			return command;
		}
	}

}
