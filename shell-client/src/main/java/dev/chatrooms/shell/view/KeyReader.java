package dev.chatrooms.shell.view;

import java.util.HashMap;
import java.util.function.Supplier;

import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/**
 * JLine's line reader without its liberties: what is typed is what is read, no bell rings
 * unless somebody wants it, and a plain terminal gets no escape sequence at all.
 */
class KeyReader extends LineReaderImpl {

	/** The type of a terminal that can only go back to the start of its line. */
	static final String PLAIN_TYPE = "plain";

	private static final char BELL = '\u0007';

	private volatile Supplier<String> prompts = () -> "";

	KeyReader(Terminal terminal) {
		super(terminal, "chatrooms", new HashMap<>());
		setParser(RawLine.PARSER);
		setOpt(Option.DISABLE_EVENT_EXPANSION);
		unsetOpt(Option.INSERT_TAB);
		setVariable(BELL_STYLE, "none");
	}

	/** Reads a line; the prompt is made anew whenever something is shown above it. */
	String readLine(Supplier<String> prompts, @Nullable Character mask, String typed) {
		this.prompts = prompts;
		return readLine(prompts.get(), null, mask, typed.isEmpty() ? null : typed);
	}

	@Override
	public void printAbove(AttributedString lines) {
		this.lock.lock();
		try {
			setPrompt(this.prompts.get());
			super.printAbove(lines);
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Rings the bell, which moves nothing on the screen. */
	void ring() {
		this.lock.lock();
		try {
			getTerminal().writer().write(BELL);
			getTerminal().flush();
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public boolean isSet(Option option) {
		// Unsetting the option would have the sequence that ends it sent for each line.
		boolean impossible = option == Option.BRACKETED_PASTE && getTerminal().getType().equals(PLAIN_TYPE);
		return !impossible && super.isSet(option);
	}

}
