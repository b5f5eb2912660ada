package dev.chatrooms.client.room;

import java.util.List;

import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Welcome;
import org.jspecify.annotations.Nullable;

/**
 * The one that hears what happens in a room. Never two of these methods are called at the
 * same time. They may speak in the room, but must not wait for an answer of it, nor take
 * long: the events of all rooms come on a few threads.
 */
public interface RoomListener {

	/**
	 * The visit has begun; called once, first.
	 * @param chats the last chats before it, oldest first
	 */
	void entered(Welcome welcome, List<Posted> chats);

	/**
	 * Something happened: each event once, in the order of the room, own chats included,
	 * also those that happened during an interruption.
	 */
	void happened(RoomEvent event);

	/**
	 * The connection was lost and is being made again. What is said meanwhile waits.
	 * @param lastWords why, in the words of the server, if it said so
	 */
	default void interrupted(@Nullable String lastWords) {
	}

	/**
	 * The connection stands again, and what was missed has been handed out.
	 * @param chats how many chats of others were missed
	 */
	default void resumed(int chats) {
	}

	/**
	 * The visit was ended for good, because the server will not have the visitor back;
	 * called last, and not after {@link RoomVisit#leave}.
	 * @param lastWords why, if anybody said so
	 */
	void lost(@Nullable String lastWords);

}
