package dev.chatrooms.server.console;

import java.io.IOError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

import org.jline.nativ.CLibrary;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp;
import org.jline.utils.InfoCmp.Capability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The terminal of the process: a prompt, and lines that appear above it. One thread
 * reads, any may print.
 */
final class OperatorTerminal implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(OperatorTerminal.class);

	private static final String PROMPT = ">> ";

	private static final String DUMB = "dumb";

	/**
	 * What stands in for a dumb terminal, which JLine would not take charge of: one that
	 * can only go back to the start of its line.
	 */
	private static final String PLAIN_TYPE = PromptReader.PLAIN_TYPE;

	private static final String PLAIN_CAPABILITIES = "plain|no cursor movement,\n\tam,\n\tcols#80,\n"
			+ "\tbel=^G, cr=^M, cub1=^H, cud1=^J, ind=^J,\n";

	private final Terminal terminal;

	private final LineReader reader;

	private OperatorTerminal(Terminal terminal, Collection<String> names) {
		this.terminal = terminal;
		this.reader = new PromptReader(terminal, names);
		// What is typed while a command runs is the next one, and is seen when that is
		// read.
		terminal.enterRawMode();
	}

	/** Whether standard input and output both are a terminal. */
	static boolean isThere() {
		if (System.console() == null) {
			return false;
		}
		try {
			return CLibrary.isatty(0) != 0 && CLibrary.isatty(1) != 0;
		}
		catch (LinkageError ex) {
			// Where the native library does not load, Java's own guess has to do.
			return true;
		}
	}

	/**
	 * Takes the terminal.
	 * @param names what the first word can be completed to
	 * @param interrupted does something at Ctrl-C while no line is read
	 */
	static OperatorTerminal open(Collection<String> names, Runnable interrupted) throws IOException {
		TerminalBuilder builder = TerminalBuilder.builder()
			.system(true)
			.ffm(false)
			.encoding(StandardCharsets.UTF_8)
			.signalHandler((signal) -> {
				if (signal == Signal.INT) {
					interrupted.run();
				}
			});
		if (System.getenv().getOrDefault("TERM", DUMB).startsWith(DUMB)) {
			InfoCmp.setDefaultInfoCmp(PLAIN_TYPE, PLAIN_CAPABILITIES);
			builder.type(PLAIN_TYPE);
		}
		return new OperatorTerminal(builder.build(), names);
	}

	/**
	 * Waits for a line.
	 * @throws UserInterruptException at Ctrl-C, or if the thread is interrupted
	 * @throws EndOfFileException at Ctrl-D
	 */
	String read() {
		return this.reader.readLine(PROMPT);
	}

	/** Shows whole lines, above the prompt if there is one. */
	void print(String lines) {
		try {
			this.reader.printAbove(new AttributedString(lines));
		}
		catch (IllegalStateException | IOError ex) {
			// The terminal was taken away, but standard output is still there.
			System.out.println(lines);
		}
	}

	void clear() {
		this.terminal.puts(Capability.clear_screen);
		this.terminal.flush();
	}

	/** Gives the terminal back as it was. */
	@Override
	public void close() {
		try {
			this.terminal.close();
		}
		catch (IOException ex) {
			log.warn("The terminal could not be given back: {}", ex.getMessage());
		}
	}

}
