package dev.chatrooms.shell.view;

import java.io.IOError;
import java.io.IOException;
import java.io.InterruptedIOException;

import dev.chatrooms.model.CleanText;
import org.jline.keymap.BindingReader;
import org.jline.reader.EndOfFileException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.utils.NonBlockingReader;

/**
 * What comes between the two marks of a paste. JLine's own way reads a paste twice if
 * another follows at once, and loses one that is interrupted.
 */
class Paste {

	/** The end of a paste will not come any more, even over a slow line. */
	private static final long SILENCE_MILLIS = 2000;

	private final StringBuilder marked = new StringBuilder();

	/**
	 * Reads to the mark at its end.
	 * @throws IOError if interrupted, but not before that mark either
	 */
	void read(BindingReader keys, NonBlockingReader characters) {
		try {
			while (!isWhole()) {
				int character = keys.readCharacter();
				if (character < 0) {
					throw new EndOfFileException();
				}
				this.marked.appendCodePoint(character);
			}
		}
		catch (IOError ex) {
			// The line goes on elsewhere with the whole paste, of which nothing may pass
			// for keys.
			readRest(characters);
			throw ex;
		}
	}

	private boolean isWhole() {
		int from = this.marked.length() - LineReaderImpl.BRACKETED_PASTE_END.length();
		return this.marked.indexOf(LineReaderImpl.BRACKETED_PASTE_END, from) >= 0;
	}

	private void readRest(NonBlockingReader characters) {
		while (!isWhole()) {
			try {
				int character = characters.read(SILENCE_MILLIS);
				if (character < 0) {
					return;
				}
				this.marked.append((char) character);
			}
			catch (InterruptedIOException ex) {
				// The line ends anyway.
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	/** What was read, without the line ends at its end. */
	String text() {
		int marks = isWhole() ? LineReaderImpl.BRACKETED_PASTE_END.length() : 0;
		String text = CleanText.of(this.marked.substring(0, this.marked.length() - marks));
		while (text.endsWith("\n")) {
			text = text.substring(0, text.length() - 1);
		}
		return text;
	}

}
