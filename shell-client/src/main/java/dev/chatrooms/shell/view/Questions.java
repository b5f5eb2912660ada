package dev.chatrooms.shell.view;

/**
 * A person who can be asked for what a command lacks.
 */
public interface Questions {

	/** Whether somebody is there. */
	default boolean available() {
		return true;
	}

	/**
	 * Asks; what is typed is seen. Call only if somebody is {@link #available}.
	 * @throws java.util.concurrent.CancellationException if the person gave up
	 */
	String ask(String prompt);

	/** The same, but what is typed is not seen. */
	String askSecretly(String prompt);

}
