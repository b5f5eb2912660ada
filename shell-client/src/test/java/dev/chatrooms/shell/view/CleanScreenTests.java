package dev.chatrooms.shell.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a screen makes of words that a server sent.
 */
class CleanScreenTests {

	private static final String HOSTILE = "\u001b[2J\u001b]0;owned\u0007clean\u009b31m \u202etext";

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}

	@Test
	void aPipeGetsNothingThatMovesTheCursor() {
		Screen screen = new PlainScreen(stream(this.out), stream(this.err));

		screen.data(HOSTILE + "\n\tnext");
		screen.talk(HOSTILE);
		screen.aside(HOSTILE);

		assertThat(this.out.toString(StandardCharsets.UTF_8).lines()).containsExactly("clean text", "\tnext");
		assertThat(this.err.toString(StandardCharsets.UTF_8).lines()).containsExactly("clean text", "clean text");
	}

	@Test
	void aTerminalGetsNothingThatMovesTheCursor() throws IOException {
		try (LineDisciplineTerminal terminal = new LineDisciplineTerminal("test", "xterm", this.out,
				StandardCharsets.UTF_8); Console screen = new Console(terminal)) {
			terminal.setSize(new Size(80, 24));

			screen.data(HOSTILE);
			screen.talk(HOSTILE);
			screen.aside(HOSTILE);
		}

		assertThat(this.out.toString(StandardCharsets.UTF_8))
			.containsSubsequence("clean text", "clean text", "clean text")
			.doesNotContain("\u001b[2J", "owned", "\u009b", "\u202e");
	}

}
