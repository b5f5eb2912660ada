package dev.chatrooms.shell.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The line for the day, shown whenever it changes. What stands below one another shares
 * it, even if it comes from several rooms: a chat belongs to the last day above it.
 */
public final class DayLine {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("'---' EEEE, d MMMM uuuu '---\n'",
			Locale.ENGLISH);

	private @Nullable LocalDate shown;

	/** What to show above something of that day: a line, or nothing. */
	synchronized String above(LocalDate day) {
		boolean isNew = !day.equals(this.shown);
		this.shown = day;
		return isNew ? DAY.format(day) : "";
	}

}
