package dev.chatrooms.shell.view;

import dev.chatrooms.model.AccountName;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/**
 * The words before the line being typed: who, where. Never more than half a line, so that
 * there is room to type.
 */
public final class Prompt {

	private Prompt() {
	}

	/**
	 * Makes a prompt such as {@code ada@tea> }.
	 * @param account who is logged in, if anybody
	 * @param place the lobby or a room
	 * @param width the columns of the terminal
	 */
	public static String of(@Nullable AccountName account, String place, int width) {
		int space = Math.max(width / 2, 10);
		String full = (account != null) ? account + "@" + place : place;
		if (columns(full) <= space) {
			return full + "> ";
		}
		String end = "";
		for (int at = place.length(); at > 0 && columns(end) < space - 1; at = place.offsetByCodePoints(at, -1)) {
			end = place.substring(place.offsetByCodePoints(at, -1));
		}
		return ((end.length() < place.length()) ? "…" + end : end) + "> ";
	}

	private static int columns(String text) {
		return new AttributedString(text).columnLength();
	}

}
