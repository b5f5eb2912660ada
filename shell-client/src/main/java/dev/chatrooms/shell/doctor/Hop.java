package dev.chatrooms.shell.doctor;

/**
 * One step on the way to a room, which works or does not. A new one is a class with these
 * two methods and a place in {@link Hops}.
 */
interface Hop {

	/** What is tried, in a word or two. */
	String name();

	/**
	 * Tries it and tells what came of it; whatever may take for ever is waited for with
	 * the {@link Way#patience}.
	 * @throws NotTriedException if a hop before it did not find what this one needs
	 * @throws Exception if it fails in a way that the hop has no better words for
	 */
	Finding check(Way way) throws Exception;

}
