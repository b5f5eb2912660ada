package dev.chatrooms.shell.view;

import org.jline.reader.History;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommandHistoryTests {

	@Test
	void keepsWhatTheFilterMakesOfALine() {
		CommandHistory history = new CommandHistory(line -> line.lines().filter(part -> !part.contains("secret")));

		history.add("list\nlogin ada secret\nrooms");

		assertThat(history).extracting(History.Entry::line).containsExactly("list", "rooms");
	}

}
