package dev.chatrooms.shell.view;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/**
 * Completes the first word of a line to a command, the word after {@code help} too, and
 * the word after a command that takes a room first to a room.
 */
class WordCompleter implements Completer {

	private static final List<String> TAKE_A_ROOM = List.of("join", "switch", "to", "leave", "who");

	private final String prefix;

	private final Supplier<Collection<String>> commands;

	private final Supplier<Collection<String>> rooms;

	WordCompleter(String prefix, Supplier<Collection<String>> commands, Supplier<Collection<String>> rooms) {
		this.prefix = prefix;
		this.commands = commands;
		this.rooms = rooms;
	}

	@Override
	public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
		if (line.wordIndex() == 0 && line.word().startsWith(this.prefix)) {
			this.commands.get().forEach(name -> candidates.add(new Candidate(this.prefix + name)));
		}
		else if (isAfter("help", line)) {
			this.commands.get().forEach(name -> candidates.add(new Candidate(name)));
		}
		else if (TAKE_A_ROOM.stream().anyMatch(command -> isAfter(command, line))) {
			this.rooms.get().forEach(name -> candidates.add(new Candidate(name)));
		}
	}

	private boolean isAfter(String command, ParsedLine line) {
		return line.wordIndex() == 1 && line.words().get(0).equals(this.prefix + command);
	}

}
