package dev.chatrooms.shell.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A terminal, somebody who types there, and what is drawn.
 */
abstract class LinesAtATerminal {

	static final String ENTER = "\r";

	static final String START_OF_PASTE = "\u001b[200~";

	static final String END_OF_PASTE = "\u001b[201~";

	final ByteArrayOutputStream screen = new ByteArrayOutputStream();

	LineDisciplineTerminal terminal;

	@BeforeEach
	void open() throws IOException {
		this.terminal = new LineDisciplineTerminal("test", "xterm", this.screen, StandardCharsets.UTF_8);
		this.terminal.setSize(new Size(80, 24));
		this.terminal.enterRawMode();
	}

	@AfterEach
	void close() throws IOException {
		this.terminal.close();
	}

	static String pasted(String text) {
		return START_OF_PASTE + text + END_OF_PASTE;
	}

	void type(String keys) throws IOException {
		this.terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
	}

	String read(KeyReader reader, String keys) throws IOException {
		type(keys);
		return reader.readLine(() -> "> ", null, "");
	}

	KeyReader lines() {
		return new KeyReader(this.terminal, true);
	}

	/** Types that and is interrupted then. */
	String interrupted(KeyReader reader, String typed) throws Exception {
		this.screen.reset();
		CompletableFuture<String> line = new CompletableFuture<>();
		Thread typing = startReading(reader, line);
		type(typed);
		typing.interrupt();
		return line.get(10, TimeUnit.SECONDS);
	}

	CompletableFuture<String> readInBackground(KeyReader reader) {
		CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> reader.readLine(() -> "> ", null, ""));
		Awaitility.await().until(() -> prompts() == 1);
		return line;
	}

	/** Reads a line that is to be interrupted. */
	Thread startReading(KeyReader reader, CompletableFuture<String> line) {
		Thread typing = new Thread(() -> {
			try {
				line.complete(reader.readLine(() -> "> ", null, ""));
			}
			catch (UserInterruptException ex) {
				line.complete("interrupted: " + ex.getPartialLine());
			}
		});
		typing.start();
		Awaitility.await().until(() -> prompts() == 1);
		return typing;
	}

	String drawn() {
		return this.screen.toString(StandardCharsets.UTF_8);
	}

	/** How often the prompt was drawn. */
	int prompts() {
		return drawn().split("> ", -1).length - 1;
	}

}
