package dev.chatrooms.shell.view;

import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;

/**
 * The terminal as lines are read from it, and as other programs expect it.
 */
class RawTerminal {

	private final Terminal terminal;

	private final Attributes usual;

	private boolean taken;

	/**
	 * Takes the terminal at once, and again whenever the program goes on after a stop.
	 */
	RawTerminal(Terminal terminal) {
		this.terminal = terminal;
		this.usual = terminal.getAttributes();
		take();
		terminal.handle(Signal.CONT, signal -> takeAgain());
	}

	/**
	 * From now on echo is off, between two lines too: what is typed early is the next
	 * line's. And the terminal says where a paste begins and ends, so that its line ends
	 * are none of the person's.
	 */
	final synchronized void take() {
		this.taken = true;
		this.terminal.enterRawMode();
		markPastes(this.terminal);
	}

	/** The shell had the terminal, unless it was another program's that stopped too. */
	private synchronized void takeAgain() {
		if (this.taken) {
			take();
		}
	}

	/** For another program, or for good. */
	synchronized void giveBack() {
		this.taken = false;
		write(this.terminal, LineReaderImpl.BRACKETED_PASTE_OFF);
		this.terminal.setAttributes(this.usual);
	}

	/** Lets a terminal say where pastes begin and end, if it understands that. */
	static void markPastes(Terminal terminal) {
		write(terminal, LineReaderImpl.BRACKETED_PASTE_ON);
	}

	private static void write(Terminal terminal, String sequence) {
		if (!terminal.getType().equals(Terminals.PLAIN_TYPE)) {
			terminal.writer().write(sequence);
			terminal.flush();
		}
	}

}
