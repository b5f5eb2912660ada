package dev.chatrooms.shell.view;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.chatrooms.model.CleanText;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp;
import org.jspecify.annotations.Nullable;

/**
 * A person at a terminal: the screen, and the line they type. One thread reads; what
 * other threads show appears above the line being typed.
 */
public final class Console extends TextOrJsonScreen implements Questions, AutoCloseable {

	private final Terminal terminal;

	private volatile Look look = Look.plain(Times.SECONDS);

	private final KeyReader questions;

	private @Nullable KeyReader commands;

	private @Nullable KeyReader chats;

	private final RawTerminal raw;

	private final Meanwhile meanwhile = new Meanwhile();

	/** The reader that reads now or did last: the only one that may print. */
	private volatile KeyReader active;

	private @Nullable Thread reading;

	private volatile boolean released;

	private final ProgressLine progress;

	Console(Terminal terminal) {
		this.terminal = terminal;
		this.questions = new KeyReader(terminal, false);
		this.questions.setVariable(LineReader.DISABLE_HISTORY, true);
		this.active = this.questions;
		this.raw = new RawTerminal(terminal);
		this.progress = new ProgressLine(terminal);
	}

	/** Takes the terminal of the process. */
	public static Console ofProcess() throws IOException {
		return new Console(Terminals.ofProcess());
	}

	/** Shows events like this from now on. */
	public void show(Look changed) {
		this.look = changed;
	}

	/**
	 * Prepares for lines; the history of commands is read from its file.
	 * @param policy what of a command line may be kept
	 * @param commandWords what the last word of a command that is typed can become
	 * @param chatWords the same for chats
	 */
	public void prepare(HistoryPolicy policy, Function<String, List<Completion>> commandWords,
			Function<String, List<Completion>> chatWords) {
		this.commands = KeyReader.forCommands(this.terminal, policy, commandWords);
		this.commands.eraseIf(() -> this.released);
		this.chats = KeyReader.forChats(this.terminal, policy::remembered, chatWords);
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
	 * @param place where it is said, which has a history of its own
	 * @param prompt as that of {@link #readCommand}
	 */
	public TypedLine readChat(String place, Supplier<String> prompt, String typed) {
		if (this.chats != null) {
			this.chats.remember(place);
		}
		return read(this.chats, prompt, null, typed);
	}

	/**
	 * Opens the person's editor with what is typed, and shows afterwards what happened
	 * meanwhile.
	 * @return what was saved, or what was typed if that failed, of which they are told
	 */
	public String edit(String typed) {
		giveScreenAway();
		try {
			return ExternalEditor.of(System.getenv()).edit(typed);
		}
		catch (IOException ex) {
			// It is shown with what happened meanwhile.
			talk(String.valueOf(ex.getMessage()));
			return typed;
		}
		finally {
			takeScreenBack();
		}
	}

	private synchronized void giveScreenAway() {
		this.meanwhile.begin();
		this.raw.giveBack();
	}

	private synchronized void takeScreenBack() {
		this.raw.take();
		this.meanwhile.end().forEach(this::print);
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
			return new TypedLine(wasReleased ? TypedLine.Ending.RELEASED : next.ending(), ex.getPartialLine());
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
		String clean = CleanText.of(lines);
		print(new AttributedString(isJson() ? clean : WordWrap.inColumns(clean, width())));
	}

	@Override
	public void talk(String sentence) {
		print(wrap(new AttributedString(CleanText.of(sentence)), ""));
	}

	@Override
	public void aside(String sentence) {
		print(wrap(new AttributedString(CleanText.of(sentence), this.look.theme().quiet()), ""));
	}

	@Override
	public void event(AttributedString lines) {
		print(wrap(lines, this.look.times().indent()));
	}

	private AttributedString wrap(AttributedString lines, String indent) {
		return WordWrap.of(lines, width(), indent);
	}

	/**
	 * Never while the reader changes: through the old one it would print into a prompt.
	 */
	private synchronized void print(AttributedString lines) {
		endProgress();
		if (!this.meanwhile.keeps(lines)) {
			this.active.printAbove(lines);
		}
	}

	/**
	 * Shows that something takes its time, in a line that goes away; while no line is
	 * read.
	 */
	public synchronized void showProgress(String words) {
		if (this.reading == null) {
			this.progress.show(words, width());
		}
	}

	/** Takes that line away, if it is there. */
	public synchronized void endProgress() {
		this.progress.end();
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

	@Override
	public synchronized void refresh() {
		if (!this.meanwhile.isOn()) {
			this.active.refresh();
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
	public String ask(String prompt) {
		return read(this.questions, () -> prompt, null, "").answer().strip();
	}

	@Override
	public String askSecretly(String prompt) {
		return read(this.questions, () -> prompt, '\0', "").answer();
	}

	@Override
	public void close() throws IOException {
		this.raw.giveBack();
		this.terminal.close();
	}

}
