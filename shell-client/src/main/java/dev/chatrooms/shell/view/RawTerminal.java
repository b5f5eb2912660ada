package dev.chatrooms.shell.view;

import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/**
 * The terminal as lines are read from it, and as other programs expect it.
 */
class RawTerminal {

	private final Terminal terminal;

	private final Attributes usual;

	/** Takes the terminal at once. */
	RawTerminal(Terminal terminal) {
		this.terminal = terminal;
		this.usual = terminal.getAttributes();
		take();
	}

	/**
	 * From now on echo is off, between two lines too: what is typed early is the next
	 * line's. And the terminal says where a paste begins and ends, so that its line ends
	 * are none of the person's.
	 */
	final void take() {
		this.terminal.enterRawMode();
		markPastes(LineReaderImpl.BRACKETED_PASTE_ON);
	}

	/** For another program, or for good. */
	void giveBack() {
		markPastes(LineReaderImpl.BRACKETED_PASTE_OFF);
		this.terminal.setAttributes(this.usual);
	}

	private void markPastes(String sequence) {
		if (!this.terminal.getType().equals(Terminals.PLAIN_TYPE)) {
			this.terminal.writer().write(sequence);
			this.terminal.flush();
		}
	}

}
