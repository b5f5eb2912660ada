package dev.chatrooms.shell.view;

import org.jline.nativ.CLibrary;

/**
 * Tells a person at a terminal from pipes and files.
 */
public final class Terminals {

	private Terminals() {
	}

	/** Whether standard input and standard output both are a terminal. */
	public static boolean areBoth() {
		try {
			return CLibrary.isatty(0) != 0 && CLibrary.isatty(1) != 0;
		}
		catch (LinkageError ex) {
			// Where the native library does not load, Java's own guess has to do.
			return System.console() != null;
		}
	}

}
