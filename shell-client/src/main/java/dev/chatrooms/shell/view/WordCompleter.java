package dev.chatrooms.shell.view;

import java.util.List;
import java.util.function.Function;

import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/**
 * Offers what the word before the cursor can become, in the order in which it comes.
 */
class WordCompleter implements Completer {

	private final Function<String, List<Completion>> words;

	/**
	 * Completes words.
	 * @param words what the last word of a line can become
	 */
	WordCompleter(Function<String, List<Completion>> words) {
		this.words = words;
	}

	@Override
	public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
		for (Completion word : this.words.apply(line.line().substring(0, line.cursor()))) {
			candidates
				.add(new Candidate(word.text(), word.text(), null, null, null, null, word.ended(), candidates.size()));
		}
	}

}
