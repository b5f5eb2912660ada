package dev.chatrooms.shell.view;

import java.io.Writer;

import org.jline.utils.AttributedString;

/**
 * Where everything is shown. The only way to the screen, from any thread; each call shows
 * whole lines.
 */
public interface Screen {

	/** Shows what was asked for: tables, help. Standard output, if nobody looks. */
	void data(String lines);

	/** Shows what happened in a room. Standard output, if nobody looks. */
	void event(AttributedString lines);

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

	/** A writer whose lines go to {@link #data}. */
	default Writer dataWriter() {
		return new LineWriter(this::data);
	}

}
