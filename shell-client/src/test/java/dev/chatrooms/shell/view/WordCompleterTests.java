package dev.chatrooms.shell.view;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jline.reader.Candidate;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordCompleterTests {

	private static List<String> completions(String prefix, String line) throws IOException {
		WordCompleter completer = new WordCompleter(prefix, () -> List.of("join", "help"), () -> List.of("tea", "go"));
		List<Candidate> candidates = new ArrayList<>();
		try (DumbTerminal terminal = new DumbTerminal(new ByteArrayInputStream(new byte[0]),
				new ByteArrayOutputStream())) {
			completer.complete(new KeyReader(terminal), RawLine.PARSER.parse(line, line.length()), candidates);
		}
		return candidates.stream().map(Candidate::value).toList();
	}

	@Test
	void completesTheFirstWordToACommand() throws IOException {
		assertThat(completions("", "jo")).containsExactly("join", "help");
		assertThat(completions("/", "/jo")).containsExactly("/join", "/help");
	}

	@Test
	void completesTheWordAfterSwitchToARoom() throws IOException {
		assertThat(completions("/", "/switch t")).containsExactly("tea", "go");
	}

	@Test
	void leavesSpeechAlone() throws IOException {
		assertThat(completions("/", "jo")).isEmpty();
		assertThat(completions("/", "join te")).isEmpty();
	}

	@Test
	void completesTheWordAfterHelpToACommand() throws IOException {
		assertThat(completions("", "help jo")).containsExactly("join", "help");
	}

	@Test
	void completesTheWordAfterJoinToARoom() throws IOException {
		assertThat(completions("", "join ")).containsExactly("tea", "go");
		assertThat(completions("/", "/join te")).containsExactly("tea", "go");
		assertThat(completions("", "join tea g")).isEmpty();
	}

}
