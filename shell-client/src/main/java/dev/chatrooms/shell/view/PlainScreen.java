package dev.chatrooms.shell.view;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import dev.chatrooms.model.CleanText;
import org.jline.utils.AttributedString;

/**
 * Standard output and standard error, in UTF-8 whatever the locale: for scripts, pipes
 * and single commands.
 */
public class PlainScreen extends TextOrJsonScreen {

	private final PrintStream out;

	private final PrintStream err;

	private volatile Look look = Look.plain(Times.SECONDS);

	/** Writes to the given streams. */
	public PlainScreen(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	/** Writes to the streams of the process. */
	public static PlainScreen ofProcess() {
		return new PlainScreen(stream(FileDescriptor.out), stream(FileDescriptor.err));
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
		this.out.println(CleanText.of(lines));
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
		this.err.println(CleanText.of(sentence));
	}

	@Override
	public int width() {
		return 100;
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
