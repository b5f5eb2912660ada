package dev.chatrooms.shell.view;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlainScreenTests {

	private static final String ROW = "join ROOM  enters a room and shows its last chats";

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	/** Standard output is a terminal of 40 columns, standard error none. */
	private final PlainScreen onTerminal = new PlainScreen(stream(this.out), stream(this.err),
			descriptor -> (descriptor == 1) ? OptionalInt.of(40) : OptionalInt.empty());

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}

	@Test
	void breaksNoWordOfATableOnATerminal() {
		this.onTerminal.data(ROW);
		this.onTerminal.talk(ROW);

		assertThat(this.onTerminal.width()).isEqualTo(40);
		assertThat(this.out.toString(StandardCharsets.UTF_8).lines())
			.containsExactly("join ROOM  enters a room and shows its", "           last chats");
		assertThat(this.err.toString(StandardCharsets.UTF_8).lines()).containsExactly(ROW);
	}

	@Test
	void breaksNothingForPrograms() {
		PlainScreen inPipe = new PlainScreen(stream(this.out), stream(this.err));

		inPipe.data(ROW.repeat(3));
		this.onTerminal.asJson(true, () -> this.onTerminal.data(ROW));

		assertThat(inPipe.width()).isEqualTo(100);
		assertThat(this.out.toString(StandardCharsets.UTF_8).lines()).containsExactly(ROW.repeat(3), ROW);
	}

	@Test
	void asksNoTerminalForWhatFitsAnywhere() {
		PlainScreen screen = new PlainScreen(stream(this.out), stream(this.err), descriptor -> {
			throw new AssertionError("asked");
		});

		screen.data("shell-client 0.1.0");

		assertThat(this.out.toString(StandardCharsets.UTF_8)).startsWith("shell-client");
	}

}
