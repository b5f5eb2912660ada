package dev.chatrooms.shell.view;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.function.IntFunction;

import dev.chatrooms.model.CleanText;
import org.jline.utils.AttributedString;

/**
 * Standard output and standard error, in UTF-8 whatever the locale: for scripts, pipes
 * and single commands.
 */
public class PlainScreen extends TextOrJsonScreen {

	private static final int OUT = 1;

	private static final int ERR = 2;

	/** What tables and help are made for where no terminal is. */
	private static final int ELSEWHERE = 100;

	/** Fits in every terminal. */
	private static final int SHORT = 20;

	private final PrintStream out;

	private final PrintStream err;

	private final IntFunction<OptionalInt> terminal;

	private volatile Look look = Look.plain(Times.SECONDS);

	/** Writes to the given streams, which are no terminal. */
	public PlainScreen(PrintStream out, PrintStream err) {
		this(out, err, descriptor -> OptionalInt.empty());
	}

	/**
	 * Writes to the given streams.
	 * @param terminal how many columns a descriptor has, if it is a terminal; asked late,
	 * because that takes a moment
	 */
	PlainScreen(PrintStream out, PrintStream err, IntFunction<OptionalInt> terminal) {
		this.terminal = terminal;
		this.out = out;
		this.err = err;
	}

	/** Writes to the streams of the process. */
	public static PlainScreen ofProcess() {
		return new PlainScreen(stream(FileDescriptor.out), stream(FileDescriptor.err), Terminals::columns);
	}

	private static PrintStream stream(FileDescriptor descriptor) {
		return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
	}

	/** Shows events with such times from now on. */
	public void show(Times times) {
		this.look = Look.plain(times);
	}

	@Override
	public void data(String lines) {
		this.out.println(isJson() ? CleanText.of(lines) : fitted(CleanText.of(lines), OUT));
	}

	@Override
	public void event(AttributedString lines) {
		this.out.println(lines);
	}

	@Override
	public boolean isGone() {
		return this.out.checkError();
	}

	@Override
	public void talk(String sentence) {
		this.err.println(fitted(CleanText.of(sentence), ERR));
	}

	@Override
	public int width() {
		return this.terminal.apply(OUT).orElse(ELSEWHERE);
	}

	/** For a terminal, which would break words; whatever reads a pipe breaks nothing. */
	private String fitted(String lines, int descriptor) {
		if (lines.length() <= SHORT) {
			return lines;
		}
		OptionalInt columns = this.terminal.apply(descriptor);
		return columns.isPresent() ? WordWrap.inColumns(lines, columns.getAsInt()) : lines;
	}

	@Override
	public Look look() {
		return this.look;
	}

	@Override
	public void release() {
		// Nobody waits here for a person.
	}

}
