package dev.chatrooms.shell.script;

/**
 * Tells commands from what is only for readers.
 */
final class ScriptLine {

	private ScriptLine() {
	}

	/** The command on the line, or nothing if it is blank or a comment. */
	static String command(String line) {
		String command = (line.startsWith("\uFEFF") ? line.substring(1) : line).stripLeading();
		return (command.startsWith("#") || command.startsWith("//")) ? "" : command.stripTrailing();
	}

}
