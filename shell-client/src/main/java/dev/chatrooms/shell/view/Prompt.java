package dev.chatrooms.shell.view;

import java.util.List;

import dev.chatrooms.model.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * The words before the line being typed: who, where. Never more than half a line, so that
 * there is room to type.
 */
public final class Prompt {

	private static final String END = "> ";

	private Prompt() {
	}

	/**
	 * Makes a prompt such as {@code ada@tea (3, 1 for you)> }.
	 * @param account who is logged in, if anybody
	 * @param place the lobby or a room
	 * @param unread what was said elsewhere
	 * @param width the columns of the terminal
	 */
	public static String of(@Nullable AccountName account, String place, Unread unread, int width) {
		return fit((account != null) ? account + "@" : "", place, unread, width);
	}

	/**
	 * Makes a prompt such as {@code ada -> bob> }, where what is typed is for one person.
	 */
	public static String between(@Nullable AccountName account, AccountName partner, Unread unread, int width) {
		return fit((account != null) ? account + " " : "", "-> " + partner, unread, width);
	}

	/**
	 * Shortens the news, then leaves out who, and then the front of where, but never that
	 * there is news.
	 */
	private static String fit(String who, String where, Unread unread, int width) {
		int space = Math.max(width / 2, 10) + END.length();
		String end = unread.signs() + END;
		for (String prompt : List.of(who + where + unread.words() + END, who + where + end, where + end)) {
			if (Columns.of(prompt) <= space) {
				return prompt;
			}
		}
		int rest = space - Columns.of(end);
		String tail = "";
		for (int at = where.length(); at > 0 && Columns.of(tail) < rest - 1; at = where.offsetByCodePoints(at, -1)) {
			tail = where.substring(where.offsetByCodePoints(at, -1));
		}
		return "…" + tail + end;
	}

}
