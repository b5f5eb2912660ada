package dev.chatrooms.shell.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.InvalidNameException;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.shell.view.HistoryPolicy;
import org.springframework.shell.core.command.Command;

/**
 * What of a command line may be kept: never a password, and on disk nothing that was
 * said. Lines that are no command are forgotten, since a mistyped {@code login} holds a
 * password too.
 */
public class HistoryFilter implements HistoryPolicy {

	private static final Set<String> WITH_NAME_AND_PASSWORD = Set.of("login", "newuser");

	private static final Set<String> WITH_ROOM_AND_PASSWORD = Set.of("join", "create", "room");

	/** Their raw text is nothing that is said to anybody. */
	private static final Set<String> SAYING_NOTHING = Set.of("on", "operator", "search");

	private static final String PASSWORD = "password";

	private final Catalog catalog;

	/** Knows commands by the catalog. */
	public HistoryFilter(Catalog catalog) {
		this.catalog = catalog;
	}

	@Override
	public Optional<String> remembered(String line) {
		String kept = line.strip();
		return find(kept).map(command -> withoutPassword(command.getName(), kept));
	}

	@Override
	public String written(String remembered) {
		Command command = find(remembered).orElseThrow();
		String name = command.getName();
		Usage usage = this.catalog.usage(command);
		if (!usage.raw() || SAYING_NOTHING.contains(name)) {
			return remembered;
		}
		boolean hasAddressee = usage.leading() > 0;
		return hasAddressee ? withFirst(name, remembered, usage.arguments().get(0).equals("ROOM")) : name;
	}

	private Optional<Command> find(String line) {
		return this.catalog.find(line.split("\\s", 2)[0]);
	}

	private static String withoutPassword(String command, String line) {
		if (command.equals(PASSWORD)) {
			return command;
		}
		boolean toRoom = WITH_ROOM_AND_PASSWORD.contains(command);
		return (toRoom || WITH_NAME_AND_PASSWORD.contains(command)) ? withFirst(command, line, toRoom) : line;
	}

	/** The command with its first argument, if that is what it should be. */
	private static String withFirst(String command, String line, boolean isRoom) {
		try {
			List<String> words = Words.leading(line, 2);
			if (words.size() < 2) {
				return command;
			}
			String first = words.get(1);
			return command + " " + (isRoom ? new RoomName(first).text() : new AccountName(first).text());
		}
		catch (CommandFailure | InvalidNameException ex) {
			return command;
		}
	}

}
