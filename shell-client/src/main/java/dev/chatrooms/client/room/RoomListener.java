package dev.chatrooms.client.room;

import java.util.List;

import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Welcome;
import org.jspecify.annotations.Nullable;

/**
 * The one that hears what happens in a room. All methods are called on one thread, in the
 * order of the room; they must not wait for an answer of the room.
 */
public interface RoomListener {

	/**
	 * The visit has begun; called once, first.
	 * @param chats the last chats before it, oldest first
	 */
	void entered(Welcome welcome, List<Posted> chats);

	/** Something happened: each event once, in order, own chats included. */
	void happened(RoomEvent event);

	/**
	 * The visit was ended by the server or the network; not called after
	 * {@link RoomVisit#leave}.
	 * @param lastWords why, in the words of the server, if it said so
	 */
	void lost(@Nullable String lastWords);

}
