package dev.chatrooms.shell.view;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jline.reader.Candidate;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordCompleterTests {

	private static List<Candidate> candidates(String line, int cursor, Function<String, List<Completion>> words)
			throws IOException {
		List<Candidate> candidates = new ArrayList<>();
		try (DumbTerminal terminal = new DumbTerminal(new ByteArrayInputStream(new byte[0]),
				new ByteArrayOutputStream())) {
			new WordCompleter(words).complete(new KeyReader(terminal, true), RawLine.PARSER.parse(line, cursor),
					candidates);
		}
		return candidates;
	}

	@Test
	void keepsTheOrderOfTheWords() throws IOException {
		List<Candidate> candidates = candidates("x", 1,
				typed -> List.of(new Completion("zoe", true), new Completion("dir/", false)));

		assertThat(candidates).isSorted().extracting(Candidate::value).containsExactly("zoe", "dir/");
		assertThat(candidates).extracting(Candidate::complete).containsExactly(true, false);
	}

	@Test
	void asksForWhatIsBeforeTheCursor() throws IOException {
		assertThat(candidates("join tea", 6, typed -> List.of(new Completion(typed, true))))
			.extracting(Candidate::value)
			.containsExactly("join t");
	}

}
