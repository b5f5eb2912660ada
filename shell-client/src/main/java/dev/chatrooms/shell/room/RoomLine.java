package dev.chatrooms.shell.room;

/**
 * What a line typed in a room means.
 *
 * @param kind speech, a command, or nothing
 * @param text what to say, or the command without its slash
 */
public record RoomLine(Kind kind, String text) {

	/** Tells speech from commands. */
	public static RoomLine of(String typed) {
		String line = typed.strip();
		if (line.isEmpty()) {
			return new RoomLine(Kind.NOTHING, "");
		}
		if (line.equals("\\quit") || line.equals("/quit")) {
			return new RoomLine(Kind.COMMAND, "leave");
		}
		if (line.startsWith("//")) {
			return new RoomLine(Kind.SPEECH, line.substring(1));
		}
		if (line.startsWith("/")) {
			String command = line.substring(1).strip();
			return command.isEmpty() ? new RoomLine(Kind.COMMAND, "help") : new RoomLine(Kind.COMMAND, command);
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
