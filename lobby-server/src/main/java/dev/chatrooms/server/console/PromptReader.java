package dev.chatrooms.server.console;

import java.util.Collection;
import java.util.HashMap;

import org.jline.reader.impl.LineReaderImpl;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.completer.ArgumentCompleter;
import org.jline.reader.impl.completer.NullCompleter;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;

/**
 * JLine's line reader without its liberties: what is typed is what is read, nothing is
 * kept in a file, and a plain terminal gets no escape sequence at all.
 */
final class PromptReader extends LineReaderImpl {

	/** The type of a terminal that can only go back to the start of its line. */
	static final String PLAIN_TYPE = "plain";

	PromptReader(Terminal terminal, Collection<String> names) {
		super(terminal, "lobby", new HashMap<>());
		DefaultParser words = new DefaultParser();
		words.setEscapeChars(null);
		words.setQuoteChars(null);
		setParser(words);
		setCompleter(new ArgumentCompleter(new StringsCompleter(names), NullCompleter.INSTANCE));
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
