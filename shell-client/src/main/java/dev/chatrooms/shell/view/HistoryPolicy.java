package dev.chatrooms.shell.view;

import java.util.Optional;

/**
 * What of the commands that a person types may be kept.
 */
public interface HistoryPolicy {

	/**
	 * What the Up key brings back until the program ends, if the line may be remembered.
	 */
	Optional<String> remembered(String line);

	/** What of a line that is remembered may be written to the history file. */
	String written(String remembered);

}
