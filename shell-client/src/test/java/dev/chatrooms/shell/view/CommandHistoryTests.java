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

	private static LineDisciplineTerminal terminal() throws IOException {
		return new LineDisciplineTerminal("test", "xterm", new ByteArrayOutputStream(), StandardCharsets.UTF_8);
	}

	private static KeyReader reader(LineDisciplineTerminal terminal, Path file) {
		KeyReader reader = new KeyReader(terminal, true);
		reader.setVariable(LineReader.HISTORY_FILE, file);
		return reader;
	}

	@Test
	void keepsWhatTheFilterMakesOfALine() {
		this.history.add("list\nlogin ada secret\nrooms");

		assertThat(this.history).extracting(History.Entry::line).containsExactly("list", "rooms");
	}

	@Test
	void writesLessThanItRemembers(@TempDir Path directory) throws IOException {
		Path file = directory.resolve("history");
		try (LineDisciplineTerminal terminal = terminal()) {
			KeyReader reader = reader(terminal, file);
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

	@Test
	void keepsTheWholeLinesOfATornFile(@TempDir Path directory) throws IOException {
		Path file = directory.resolve("history");
		Files.write(file, "1000:list\n2000:r\u00c3\n3000:C\\\\\n4000:to\\".getBytes(StandardCharsets.ISO_8859_1));
		try (LineDisciplineTerminal terminal = terminal()) {
			KeyReader reader = reader(terminal, file);
			this.history.attach(reader);
			this.history.add("rooms");

			CommandHistory next = new CommandHistory(String::lines, line -> line);
			next.attach(reader);
			assertThat(this.history).extracting(History.Entry::line).containsExactly("list", "C\\", "rooms");
			assertThat(next).extracting(History.Entry::line).containsExactly("list", "C\\", "rooms");
		}
	}

	@Test
	void doesWithoutAFileThatCannotBeRead(@TempDir Path directory) throws IOException {
		try (LineDisciplineTerminal terminal = terminal()) {
			KeyReader reader = reader(terminal, directory);

			this.history.attach(reader);
			this.history.add("list");

			assertThat(this.history).extracting(History.Entry::line).containsExactly("list");
			assertThat(directory).isEmptyDirectory();
		}
	}

}
