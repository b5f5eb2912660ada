package dev.chatrooms.shell.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RawTerminalTests {

	private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

	private LineDisciplineTerminal terminal(String type) throws IOException {
		return new LineDisciplineTerminal("test", type, this.screen, StandardCharsets.UTF_8);
	}

	private String written() {
		String written = this.screen.toString(StandardCharsets.UTF_8);
		this.screen.reset();
		return written;
	}

	@Test
	void takesTheTerminalAgainAfterAStop() throws IOException {
		try (LineDisciplineTerminal terminal = terminal("xterm")) {
			Attributes ofTheShell = terminal.getAttributes();
			new RawTerminal(terminal);
			written();
			terminal.setAttributes(ofTheShell);

			terminal.raise(Signal.CONT);

			assertThat(terminal.echo()).isFalse();
			assertThat(written()).isEqualTo(LineReaderImpl.BRACKETED_PASTE_ON);
		}
	}

	@Test
	void leavesTheTerminalToTheProgramThatHasIt() throws IOException {
		try (LineDisciplineTerminal terminal = terminal("xterm")) {
			RawTerminal raw = new RawTerminal(terminal);
			raw.giveBack();
			written();

			terminal.raise(Signal.CONT);

			assertThat(terminal.echo()).isTrue();
			assertThat(written()).isEmpty();
		}
	}

	@Test
	void writesNoSequenceToAPlainTerminal() throws IOException {
		try (LineDisciplineTerminal terminal = terminal(Terminals.PLAIN_TYPE)) {
			RawTerminal raw = new RawTerminal(terminal);
			terminal.raise(Signal.CONT);
			raw.giveBack();

			assertThat(written()).isEmpty();
		}
	}

}
