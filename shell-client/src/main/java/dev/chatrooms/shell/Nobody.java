package dev.chatrooms.shell;

import java.io.Console;

import dev.chatrooms.shell.view.Questions;
import dev.chatrooms.shell.view.Terminals;

/**
 * Nobody to ask, as in scripts and pipes; only a password can be asked for, where a
 * terminal is.
 */
class Nobody implements Questions {

	@Override
	public boolean available() {
		return false;
	}

	@Override
	public String ask(String prompt) {
		throw new IllegalStateException("There is nobody to ask.");
	}

	@Override
	public String askSecretly(String prompt) {
		Console console = Terminals.areBoth() ? System.console() : null;
		char[] typed = (console != null) ? console.readPassword("%s", prompt) : null;
		return (typed != null) ? new String(typed) : "";
	}

}
