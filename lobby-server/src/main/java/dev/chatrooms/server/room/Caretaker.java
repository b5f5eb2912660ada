package dev.chatrooms.server.room;

/**
 * Whoever opened the room and closes it. Neither method blocks.
 */
interface Caretaker {

	/** Nobody claims the room any more. */
	void idle(OpenRoom room);

	/** The room cannot go on. */
	void abandon(OpenRoom room);

}
