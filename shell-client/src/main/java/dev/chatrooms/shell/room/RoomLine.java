package dev.chatrooms.shell.room;

import java.util.regex.Pattern;

/**
 * What a line typed in a room means.
 *
 * @param kind speech, a command, or nothing
 * @param text what to say, or the command without its slash
 */
public record RoomLine(Kind kind, String text) {

	/**
	 * In a room it leaves the room; at the lobby's prompt it is the end of the program.
	 */
	private static final Pattern QUIT = Pattern.compile("^quit(?!\\S)", Pattern.CASE_INSENSITIVE);

	/** Tells speech from commands. */
	public static RoomLine of(String typed) {
		String line = typed.strip();
		if (line.isEmpty()) {
			return new RoomLine(Kind.NOTHING, "");
		}
		if (line.equalsIgnoreCase("\\quit")) {
			return new RoomLine(Kind.COMMAND, "leave");
		}
		if (line.startsWith("//")) {
			return new RoomLine(Kind.SPEECH, line.substring(1));
		}
		if (line.startsWith("/")) {
			String command = line.substring(1).strip();
			return new RoomLine(Kind.COMMAND, command.isEmpty() ? "help" : QUIT.matcher(command).replaceFirst("leave"));
		}
		return new RoomLine(Kind.SPEECH, typed);
	}

	/**
	 * The three things a line can be.
	 */
	public enum Kind {

		/** Words for everybody. */
		SPEECH,

		/** A command for the shell. */
		COMMAND,

		/** Blanks. */
		NOTHING

	}

}
