package dev.chatrooms.shell.command;

/**
 * Paths as people type them where no other shell has read them before.
 */
public final class TypedPath {

	private static final String HOME = "~/";

	private TypedPath() {
	}

	/** The path, with the person's home in place of a {@code ~} at its start. */
	public static String of(String typed) {
		return typed.startsWith(HOME) ? home() + typed.substring(1) : typed;
	}

	private static String home() {
		return System.getenv().getOrDefault("HOME", System.getProperty("user.home"));
	}

}
