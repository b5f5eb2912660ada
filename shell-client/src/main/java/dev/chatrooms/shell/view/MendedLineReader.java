package dev.chatrooms.shell.view;

import java.io.IOError;
import java.util.HashMap;
import java.util.Locale;
import java.util.function.Supplier;

import dev.chatrooms.model.ChatText;
import org.jline.keymap.KeyMap;
import org.jline.reader.Buffer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/**
 * JLine's line reader without its liberties: what is typed is what is read, no bell rings
 * unless somebody wants it, a plain terminal gets no escape sequence at all, what is
 * pasted waits for Enter, and what is shown meanwhile leaves the line as it was.
 */
abstract class MendedLineReader extends LineReaderImpl {

	/** Far more than a chat may have; more would only slow down the keys. */
	private static final int MOST_PASTED = 20_000;

	/** No terminal sends the parts of a key as slowly as this. */
	private static final long QUIET_MILLIS = 50;

	private volatile Supplier<String> prompts = () -> "";

	private final boolean forLines;

	/** For answers, or for lines. */
	MendedLineReader(Terminal terminal, boolean forLines) {
		super(terminal, "chatrooms", new HashMap<>());
		this.forLines = forLines;
		setParser(RawLine.PARSER);
		setOpt(Option.DISABLE_EVENT_EXPANSION);
		setOpt(Option.CASE_INSENSITIVE);
		unsetOpt(Option.INSERT_TAB);
		setVariable(BELL_STYLE, "none");
		setVariable(SECONDARY_PROMPT_PATTERN, "> ");
		// Just before the line is drawn first: what changes from then on draws it anew.
		getWidgets().put(CALLBACK_INIT, this::takePrompt);
	}

	private boolean takePrompt() {
		setPrompt(this.prompts.get());
		return true;
	}

	/** Whether a line is read with all keys, and not the answer to a question. */
	final boolean isForLines() {
		return this.forLines;
	}

	/** Reads a line; the prompt is made anew whenever something is shown above it. */
	String readLine(Supplier<String> prompts, @Nullable Character mask, String typed) {
		this.prompts = prompts;
		return readLine(null, null, mask, typed.isEmpty() ? null : typed);
	}

	/**
	 * A fault in a widget, as when a menu has no room under a long text, is a key that
	 * does nothing: the line and all that is typed outlive it.
	 */
	@Override
	protected Widget getWidget(Object binding) {
		Widget widget = super.getWidget(binding);
		return () -> {
			try {
				return widget.apply();
			}
			catch (EndOfFileException | UserInterruptException ex) {
				throw ex;
			}
			catch (RuntimeException ex) {
				this.post = null;
				return false;
			}
		};
	}

	@Override
	protected <T> T doReadBinding(KeyMap<T> keys, KeyMap<T> local) {
		try {
			return super.doReadBinding(keys, local);
		}
		catch (IOError ex) {
			forgetHalfAKey();
			throw ex;
		}
	}

	/** After Esc and Ctrl-C, JLine would take the next line's first letter for Alt. */
	private void forgetHalfAKey() {
		String half = this.bindingReader.getCurrentBuffer();
		if (!half.isEmpty() && this.bindingReader.peekCharacter(QUIET_MILLIS) < 0) {
			KeyMap<Boolean> known = new KeyMap<>();
			known.bind(true, half);
			this.bindingReader.readBinding(known);
		}
	}

	/** An interrupted search leaves the line as typed, not as the chat found so far. */
	@Override
	protected boolean doSearchHistory(boolean backward) {
		Buffer typed = this.buf.copy();
		try {
			return super.doSearchHistory(backward);
		}
		catch (IOError ex) {
			this.buf.copyFrom(typed);
			throw ex;
		}
	}

	/**
	 * Puts it all into the line, also if interrupted; only the person's Enter ends that.
	 */
	@Override
	public boolean beginPaste() {
		Paste paste = new Paste();
		// Others may show something meanwhile.
		this.lock.unlock();
		try {
			paste.read(this.bindingReader, this.terminal.reader());
		}
		finally {
			this.lock.lock();
			take(paste.text());
		}
		return true;
	}

	private void take(String pasted) {
		if (pasted.length() > MOST_PASTED) {
			printAbove(new AttributedString(String.format(Locale.ENGLISH,
					"You pasted %,d characters; a chat has at most %,d. Nothing was taken.", pasted.length(),
					ChatText.MAX_CHARACTERS)));
			return;
		}
		this.buf.write(this.forLines ? pasted : pasted.replace('\n', ' '));
	}

	@Override
	public void printAbove(AttributedString lines) {
		this.lock.lock();
		try {
			noticeSize();
			setPrompt(this.prompts.get());
			super.printAbove(lines);
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Draws the prompt anew, if there is one. */
	void refresh() {
		this.lock.lock();
		try {
			if (this.reading) {
				noticeSize();
				setPrompt(this.prompts.get());
				redisplay();
				getTerminal().flush();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/** What is drawn before the signal comes would be drawn for the old size. */
	private void noticeSize() {
		handleSignal(Signal.WINCH);
	}

	/**
	 * The prompt may have to be shorter now; and nobody else may print meanwhile. A size
	 * for which the line is drawn already is no news: it would be drawn twice. Nor does a
	 * signal that waited for the end of its line draw it once more behind that; whoever
	 * has the terminal then gets it.
	 */
	@Override
	protected void handleSignal(Signal signal) {
		this.lock.lock();
		try {
			if (this.reading) {
				handleWhileReading(signal);
			}
			else if (signal == Signal.CONT) {
				this.terminal.raise(signal);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	private void handleWhileReading(Signal signal) {
		if (signal == Signal.WINCH && this.terminal.getBufferSize().equals(this.size)) {
			return;
		}
		if (signal == Signal.WINCH && this.forLines) {
			eraseTyped();
		}
		setPrompt(this.prompts.get());
		super.handleSignal(signal);
		if (signal == Signal.CONT) {
			// Shells take the marks of pastes away before the program goes on.
			RawTerminal.markPastes(this.terminal);
		}
	}

	/**
	 * JLine draws the line anew from the row of the cursor on, and would leave the rest
	 * of the old one there. Some terminals wrap old rows anew and some do not; too few
	 * erased are better than too many.
	 */
	private void eraseTyped() {
		int rows = Math.min(rowsAboveCursor(this.size.getColumns()), rowsAboveCursor(this.terminal.getWidth()));
		for (int i = 0; i < rows; i++) {
			this.terminal.puts(Capability.cursor_up);
		}
		this.terminal.puts(Capability.carriage_return);
		this.terminal.puts(Capability.clr_eos);
	}

	private int rowsAboveCursor(int columns) {
		AttributedString typed = new AttributedString(this.prompt + this.buf.upToCursor());
		return (columns > 0) ? typed.columnSplitLength(columns, true, this.display.delayLineWrap()).size() - 1 : 0;
	}

	@Override
	public boolean isSet(Option option) {
		// The console says for all lines that pastes are marked, so that no one's end is
		// missed between two of them.
		return option != Option.BRACKETED_PASTE && super.isSet(option);
	}

}
