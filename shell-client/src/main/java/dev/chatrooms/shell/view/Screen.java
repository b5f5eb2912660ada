package dev.chatrooms.shell.view;

import java.io.Writer;
import java.util.List;
import java.util.function.Function;

import dev.chatrooms.shell.json.JsonLine;
import dev.chatrooms.shell.json.Row;
import org.jline.utils.AttributedString;

/**
 * Where everything is shown. The only way to the screen, from any thread; each call shows
 * whole lines, and none of it moves the cursor, whoever the words are from.
 */
public interface Screen {

	/** Shows what was asked for: tables, help. Standard output, if nobody looks. */
	void data(String lines);

	/** Shows what happened in a room. Standard output, if nobody looks. */
	void event(AttributedString lines);

	/**
	 * Whether programs read what this thread shows, so that every line of data is one of
	 * JSON.
	 */
	boolean isJson();

	/** Chooses that from now on. */
	void json(boolean wanted);

	/**
	 * Does something and, if that is wanted, shows as JSON what this thread shows
	 * meanwhile, and no other.
	 */
	void asJson(boolean wanted, Runnable task);

	/** Shows what was asked for: a table for people, a row of each for programs. */
	default <T> void rows(List<T> things, Function<T, ? extends Row> row, Function<List<T>, String> table) {
		if (isJson()) {
			things.forEach(thing -> data(JsonLine.of(row.apply(thing))));
		}
		else {
			data(table.apply(things).stripTrailing());
		}
	}

	/** The same, as a table of all that the rows have. */
	default void rows(List<? extends Row> rows) {
		this.<Row>rows(List.copyOf(rows), row -> row, RowTable::of);
	}

	/** Shows what happened: its lines for people, its row for programs. */
	default void event(Row row, AttributedString lines) {
		if (isJson()) {
			data(JsonLine.of(row));
		}
		else {
			event(lines);
		}
	}

	/** Shows a row to programs; people are told in a sentence, or see it anyway. */
	default void note(Row row) {
		if (isJson()) {
			data(JsonLine.of(row));
		}
	}

	/** Whether nobody takes any more what is shown, as behind a pipe that was closed. */
	default boolean isGone() {
		return false;
	}

	/** Says something about the program itself. Standard error, if nobody looks. */
	void talk(String sentence);

	/** Says something in passing, which matters less than the chats around it. */
	default void aside(String sentence) {
		talk(sentence);
	}

	/** How many columns there are for text. */
	int width();

	/** How events look. */
	Look look();

	/**
	 * Whether a person watches as things happen; otherwise something reads every line.
	 */
	default boolean isWatched() {
		return false;
	}

	/** Makes the person look here, if there is a bell. */
	default void ring() {
	}

	/** What the prompt tells has changed, without anything to be shown. */
	default void refresh() {
	}

	/**
	 * Empties the screen.
	 * @return whether that could be done
	 */
	default boolean clear() {
		return false;
	}

	/**
	 * Makes whoever waits for the person's next line look around first, because the place
	 * they are in has changed.
	 */
	void release();

	/** A writer for text: to {@link #data}, unless only rows belong there. */
	default Writer dataWriter() {
		return new LineWriter(isJson() ? this::talk : this::data);
	}

}
