package dev.chatrooms.shell.view;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/**
 * Completes the first word of a line to a command, and the word after {@code help}.
 */
class WordCompleter implements Completer {

	private final String prefix;

	private final Supplier<Collection<String>> commands;

	WordCompleter(String prefix, Supplier<Collection<String>> commands) {
		this.prefix = prefix;
		this.commands = commands;
	}

	@Override
	public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
		boolean first = line.wordIndex() == 0;
		boolean help = line.wordIndex() == 1 && line.words().get(0).equals(this.prefix + "help");
		if ((first && line.word().startsWith(this.prefix)) || help) {
			this.commands.get().forEach(name -> candidates.add(new Candidate(first ? this.prefix + name : name)));
		}
	}

}
