package dev.chatrooms.shell.view;

import java.util.HashMap;

import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/**
 * JLine's line reader without its liberties: what is typed is what is read, no bell
 * rings, and a plain terminal gets no escape sequence at all.
 */
class KeyReader extends LineReaderImpl {

	/** The type of a terminal that can only go back to the start of its line. */
	static final String PLAIN_TYPE = "plain";

	KeyReader(Terminal terminal) {
		super(terminal, "chatrooms", new HashMap<>());
		setParser(RawLine.PARSER);
		setOpt(Option.DISABLE_EVENT_EXPANSION);
		unsetOpt(Option.INSERT_TAB);
		setVariable(BELL_STYLE, "none");
	}

	@Override
	public boolean isSet(Option option) {
		// Unsetting the option would have the sequence that ends it sent for each line.
		boolean impossible = option == Option.BRACKETED_PASTE && getTerminal().getType().equals(PLAIN_TYPE);
		return !impossible && super.isSet(option);
	}

}
