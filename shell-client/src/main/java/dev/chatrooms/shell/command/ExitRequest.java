package dev.chatrooms.shell.command;

/**
 * Thrown by the command that ends the program, or the script it is in.
 */
public class ExitRequest extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Ends without an error. */
	public ExitRequest() {
		super(null, null, false, false);
	}

}
