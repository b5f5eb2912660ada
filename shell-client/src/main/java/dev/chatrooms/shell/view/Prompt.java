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
	 * Makes a prompt such as {@code ada@tea (2)> }.
	 * @param account who is logged in, if anybody
	 * @param place the lobby or a room
	 * @param unread how many chats were said elsewhere
	 * @param width the columns of the terminal
	 */
	public static String of(@Nullable AccountName account, String place, int unread, int width) {
		return fit((account != null) ? account + "@" : "", place, unread, width);
	}

	/**
	 * Makes a prompt such as {@code ada -> bob> }, where what is typed is for one person.
	 */
	public static String between(@Nullable AccountName account, AccountName partner, int unread, int width) {
		return fit((account != null) ? account + " " : "", "-> " + partner, unread, width);
	}

	/** Leaves out who, and then the front of where, but never that there is news. */
	private static String fit(String who, String where, int unread, int width) {
		String end = ((unread > 0) ? " (" + unread + ")" : "") + "> ";
		int space = Math.max(width / 2, 10) + 2 - columns(end);
		if (columns(who + where) <= space) {
			return who + where + end;
		}
		if (columns(where) <= space) {
			return where + end;
		}
		String tail = "";
		for (int at = where.length(); at > 0 && columns(tail) < space - 1; at = where.offsetByCodePoints(at, -1)) {
			tail = where.substring(where.offsetByCodePoints(at, -1));
		}
		return "…" + tail + end;
	}

	private static int columns(String text) {
		return new AttributedString(text).columnLength();
	}

}
