package dev.chatrooms.shell.command;

/**
 * Thrown by a command that lacks an argument and has nobody to ask; answered with its
 * usage.
 */
public class MissingArgument extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Needs no words: the usage says it all. */
	public MissingArgument() {
		super(null, null, false, false);
	}

}
