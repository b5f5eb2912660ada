package dev.chatrooms.server.history;

import java.util.List;

import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;

/**
 * The durable record of rooms, each known by the id of its row. Thread-safe.
 */
public interface Journal {

	/**
	 * Appends events of one room in one transaction. It MUST
	 * <ol>
	 * <li>store all of them or none,</li>
	 * <li>return only when they survive the death of the process,</li>
	 * <li>refuse a sequence that the room has already used.</li>
	 * </ol>
	 * @throws RuntimeException if it is not known that they are stored; ask
	 * {@link #lastSequence} what became of them
	 */
	void append(long roomId, List<RoomEvent> events);

	/** The number of the room's last event, or 0. */
	long lastSequence(long roomId);

	/** The room's last chats, at most that many, oldest first. */
	List<Posted> latestChats(long roomId, RoomName room, int count);

}
