package dev.chatrooms.shell.view;

import java.time.ZoneId;

/**
 * How events look.
 *
 * @param theme in which colours
 * @param times with which times
 * @param zone whose time it is
 */
public record Look(Theme theme, Times times, ZoneId zone) {

	/** Nothing but text, in the zone of this computer. */
	public static Look plain(Times times) {
		return new Look(Theme.PLAIN, times, ZoneId.systemDefault());
	}

}
