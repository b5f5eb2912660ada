package dev.chatrooms.shell.command;

import java.util.regex.Pattern;

/**
 * How a sentence names the command that helps: {@code ... with: COMMAND} at its end, or
 * in one of the few other ways that are known here. Pure.
 */
public final class Hint {

	private static final Pattern BEFORE_A_COMMAND = Pattern.compile(
			"(\\bwith: |\\b[Tt]he command |^There is no command \\S+; did you mean |(?m:^)Usage: |\\bType (?=help ))"
					+ "(?=[a-z])");

	private Hint() {
	}

	/** The same sentence where a line without a slash would be said to everybody. */
	public static String withSlash(String sentence) {
		return BEFORE_A_COMMAND.matcher(sentence).replaceAll("$1/");
	}

}
