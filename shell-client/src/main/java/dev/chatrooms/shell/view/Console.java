package dev.chatrooms.shell.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp;
import org.jspecify.annotations.Nullable;

/**
 * A person at a terminal: the screen, and the line they type. One thread reads; what
 * other threads show appears above the line being typed.
 */
public final class Console implements Screen, Questions, AutoCloseable {

	private static final int HISTORY_SIZE = 1000;

	private static final String DUMB = "dumb";

	/**
	 * What stands in for a dumb terminal: one that can go back to the start of its line.
	 * JLine takes no charge of a terminal that is called dumb: passwords would be seen,
	 * and Ctrl-C would end the program.
	 */
	private static final String PLAIN_TYPE = KeyReader.PLAIN_TYPE;

	private static final String PLAIN_CAPABILITIES = "plain|no cursor movement,\n\tam,\n\tcols#80,\n"
			+ "\tbel=^G, cr=^M, cub1=^H, cud1=^J, ind=^J,\n";

	private final Terminal terminal;

	private volatile Look look = Look.plain(Times.SECONDS);

	private final KeyReader questions;

	private @Nullable KeyReader commands;

	private @Nullable KeyReader chats;

	/** The reader that reads now or did last: the only one that may print. */
	private volatile KeyReader active;

	private @Nullable Thread reading;

	private boolean released;

	/** How many columns of a line that will go away are shown. */
	private int progress;

	private Console(Terminal terminal) {
		this.terminal = terminal;
		this.questions = new KeyReader(terminal);
		this.questions.setVariable(LineReader.DISABLE_HISTORY, true);
		this.active = this.questions;
		// Echo stays off between two lines too: what is typed early is the next line's.
		terminal.enterRawMode();
	}

	/** Takes the terminal of the process. */
	public static Console ofProcess() throws IOException {
		TerminalBuilder builder = TerminalBuilder.builder().system(true).ffm(false).encoding(StandardCharsets.UTF_8);
		boolean dumb = System.getenv().getOrDefault("TERM", DUMB).startsWith(DUMB);
		if (dumb) {
			InfoCmp.setDefaultInfoCmp(PLAIN_TYPE, PLAIN_CAPABILITIES);
			builder.type(PLAIN_TYPE);
		}
		return new Console(builder.build());
	}

	/** Shows events like this from now on. */
	public void show(Look changed) {
		this.look = changed;
	}

	/**
	 * Prepares for lines; the history of commands is read from its file.
	 * @param historyFilter what of a command line may be kept
	 * @param commandNames what commands can be completed to
	 * @param roomNames what rooms can be completed to
	 */
	public void prepare(Function<String, Optional<String>> historyFilter, Supplier<Collection<String>> commandNames,
			Supplier<Collection<String>> roomNames) {
		KeyReader commandReader = new KeyReader(this.terminal);
		commandReader.setCompleter(new WordCompleter("", commandNames, roomNames));
		StateFiles.history(System.getenv()).ifPresent(file -> {
			commandReader.setVariable(LineReader.HISTORY_FILE, file);
			commandReader.setVariable(LineReader.HISTORY_SIZE, HISTORY_SIZE);
			commandReader.setVariable(LineReader.HISTORY_FILE_SIZE, HISTORY_SIZE);
		});
		// The file is read when the history is set, so it comes last.
		commandReader.setHistory(new CommandHistory(historyFilter));
		this.commands = commandReader;
		KeyReader chatReader = new KeyReader(this.terminal);
		chatReader.setCompleter(new WordCompleter("/", commandNames, roomNames));
		chatReader.setOpt(Option.ERASE_LINE_ON_FINISH);
		this.chats = chatReader;
	}

	/**
	 * Waits for a command, starting with what is typed already.
	 * @param prompt asked again whenever something is shown, by any thread: it must not
	 * wait for anything
	 */
	public TypedLine readCommand(Supplier<String> prompt, String typed) {
		return read(this.commands, prompt, null, typed);
	}

	/**
	 * Waits for a chat; the line disappears when it is finished, since its event shows
	 * it.
	 * @param prompt as that of {@link #readCommand}
	 */
	public TypedLine readChat(Supplier<String> prompt, String typed) {
		return read(this.chats, prompt, null, typed);
	}

	private TypedLine read(@Nullable KeyReader reader, Supplier<String> prompt, @Nullable Character mask,
			String typed) {
		KeyReader next = (reader != null) ? reader : this.questions;
		if (!startReading(next)) {
			return new TypedLine(TypedLine.Ending.RELEASED, typed);
		}
		try {
			String line = next.readLine(prompt, mask, typed);
			stopReading();
			return new TypedLine(TypedLine.Ending.LINE, line);
		}
		catch (UserInterruptException ex) {
			boolean wasReleased = stopReading();
			return new TypedLine(wasReleased ? TypedLine.Ending.RELEASED : TypedLine.Ending.INTERRUPTED,
					ex.getPartialLine());
		}
		catch (EndOfFileException ex) {
			stopReading();
			return new TypedLine(TypedLine.Ending.END, "");
		}
	}

	/** Whether to read at all: not if the place changed since the prompt was made. */
	private synchronized boolean startReading(KeyReader reader) {
		this.active = reader;
		if (reader != this.questions && this.released) {
			this.released = false;
			return false;
		}
		endProgress();
		this.reading = Thread.currentThread();
		return true;
	}

	private synchronized boolean stopReading() {
		// JLine ends a line when its thread is interrupted; a late interrupt must not end
		// the next line.
		Thread.interrupted();
		this.reading = null;
		boolean wasReleased = this.released && this.active != this.questions;
		this.released = this.released && !wasReleased;
		return wasReleased;
	}

	@Override
	public synchronized void release() {
		this.released = true;
		Thread reader = this.reading;
		if (reader != null && this.active != this.questions) {
			reader.interrupt();
		}
	}

	/** Does something at Ctrl-C while no line is read. */
	public void onInterrupt(Runnable action) {
		this.terminal.handle(Signal.INT, signal -> action.run());
	}

	@Override
	public void data(String lines) {
		event(new AttributedString(lines));
	}

	@Override
	public void talk(String sentence) {
		event(new AttributedString(sentence));
	}

	@Override
	public void aside(String sentence) {
		event(new AttributedString(sentence, this.look.theme().quiet()));
	}

	/**
	 * Never while the reader changes: through the old one it would print into a prompt.
	 */
	@Override
	public synchronized void event(AttributedString lines) {
		endProgress();
		this.active.printAbove(lines);
	}

	/**
	 * Shows that something takes its time, in a line that goes away; while no line is
	 * read.
	 */
	public synchronized void showProgress(String words) {
		if (this.reading == null && this.progress == 0) {
			this.progress = Math.min(words.length(), width() - 1);
			this.terminal.writer().print(words.substring(0, this.progress));
			this.terminal.flush();
		}
	}

	/** Takes that line away, if it is there. */
	public synchronized void endProgress() {
		if (this.progress > 0) {
			// Blanks, because a plain terminal erases nothing.
			this.terminal.writer().print("\r" + " ".repeat(this.progress) + "\r");
			this.terminal.flush();
			this.progress = 0;
		}
	}

	@Override
	public int width() {
		int width = this.terminal.getWidth();
		return (width > 0) ? width : 80;
	}

	@Override
	public Look look() {
		return this.look;
	}

	@Override
	public boolean isWatched() {
		return true;
	}

	/** Not where there is to be nothing but text. */
	@Override
	public synchronized void ring() {
		if (this.look.theme() != Theme.PLAIN) {
			this.active.ring();
		}
	}

	/** Between two lines only: a line being typed would not be drawn anew. */
	@Override
	public synchronized boolean clear() {
		boolean cleared = this.terminal.puts(InfoCmp.Capability.clear_screen);
		this.terminal.flush();
		return cleared;
	}

	@Override
	public boolean available() {
		return true;
	}

	@Override
	public String ask(String prompt) {
		return answer(read(this.questions, () -> prompt, null, "")).strip();
	}

	@Override
	public String askSecretly(String prompt) {
		return answer(read(this.questions, () -> prompt, '\0', ""));
	}

	private static String answer(TypedLine line) {
		if (line.ending() != TypedLine.Ending.LINE) {
			throw new CancellationException();
		}
		return line.text();
	}

	@Override
	public void close() throws IOException {
		this.terminal.close();
	}

}
