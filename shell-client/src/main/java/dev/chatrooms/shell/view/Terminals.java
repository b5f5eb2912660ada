package dev.chatrooms.shell.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

import org.jline.nativ.CLibrary;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;

/**
 * Tells a person at a terminal from pipes and files, and takes the terminal.
 */
public final class Terminals {

	private static final String DUMB = "dumb";

	/**
	 * What stands in for a dumb terminal: one that can go back to the start of its line.
	 * JLine takes no charge of a terminal that is called dumb: passwords would be seen,
	 * and Ctrl-C would end the program.
	 */
	static final String PLAIN_TYPE = "plain";

	private static final String PLAIN_CAPABILITIES = "plain|no cursor movement,\n\tam,\n\tcols#80,\n"
			+ "\tbel=^G, cr=^M, cub1=^H, cud1=^J, ind=^J,\n";

	private Terminals() {
	}

	/** Whether standard input and standard output both are a terminal. */
	public static boolean areBoth() {
		try {
			return CLibrary.isatty(0) != 0 && CLibrary.isatty(1) != 0;
		}
		catch (LinkageError ex) {
			// Where the native library does not load, Java's own guess has to do.
			return System.console() != null;
		}
	}

	/**
	 * How many columns the terminal has that standard output (1) or standard error (2)
	 * is; none if it is no terminal, or does not say.
	 */
	static OptionalInt columns(int descriptor) {
		try {
			CLibrary.WinSize size = new CLibrary.WinSize();
			boolean told = CLibrary.ioctl(descriptor, CLibrary.TIOCGWINSZ, size) == 0 && size.ws_col > 0;
			return told ? OptionalInt.of(size.ws_col) : OptionalInt.empty();
		}
		catch (LinkageError ex) {
			return OptionalInt.empty();
		}
	}

	/** The terminal of the process. */
	static Terminal ofProcess() throws IOException {
		TerminalBuilder builder = TerminalBuilder.builder().system(true).ffm(false).encoding(StandardCharsets.UTF_8);
		if (System.getenv().getOrDefault("TERM", DUMB).startsWith(DUMB)) {
			InfoCmp.setDefaultInfoCmp(PLAIN_TYPE, PLAIN_CAPABILITIES);
			builder.type(PLAIN_TYPE);
		}
		return builder.build();
	}

}
