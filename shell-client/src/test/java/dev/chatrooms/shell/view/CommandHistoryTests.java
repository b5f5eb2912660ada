package dev.chatrooms.shell.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CommandHistoryTests {

	private final CommandHistory history = new CommandHistory(
			line -> line.lines().filter(part -> !part.contains("secret")), line -> line.split(" ")[0]);

	@Test
	void keepsWhatTheFilterMakesOfALine() {
		this.history.add("list\nlogin ada secret\nrooms");

		assertThat(this.history).extracting(History.Entry::line).containsExactly("list", "rooms");
	}

	@Test
	void writesLessThanItRemembers(@TempDir Path directory) throws IOException {
		Path file = directory.resolve("history");
		try (LineDisciplineTerminal terminal = new LineDisciplineTerminal("test", "xterm", new ByteArrayOutputStream(),
				StandardCharsets.UTF_8)) {
			KeyReader reader = new KeyReader(terminal, true);
			reader.setVariable(LineReader.HISTORY_FILE, file);
			this.history.attach(reader);

			this.history.add("list");
			this.history.add("reply 4711");
			this.history.save();

			CommandHistory next = new CommandHistory(String::lines, line -> line);
			next.attach(reader);
			assertThat(this.history).extracting(History.Entry::line).containsExactly("list", "reply 4711");
			assertThat(Files.readString(file)).doesNotContain("4711");
			assertThat(next).extracting(History.Entry::line).containsExactly("list", "reply");
		}
	}

}
