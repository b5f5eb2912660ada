package dev.chatrooms.server.operator;

/**
 * The console of the server, as far as commands reach it. Called on the thread that runs
 * the command.
 */
public interface OperatorSeat {

	/** Empties the screen. */
	void clear();

	/** Stops the server in order, once the command has been answered. */
	void quit();

}
