package dev.chatrooms.server.history;

import java.util.List;
import java.util.Optional;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import org.jspecify.annotations.Nullable;

/**
 * The durable record of rooms, each known by the id of its row. Thread-safe.
 */
public interface Journal {

	/**
	 * Appends entries of one room, whose numbers rise; for each room by one caller at a
	 * time. It MUST
	 * <ol>
	 * <li>store all of them or none,</li>
	 * <li>return only when they survive the death of the process,</li>
	 * <li>refuse a sequence that the room has already used.</li>
	 * </ol>
	 * @throws RuntimeException if it is not known that they are stored; ask
	 * {@link #lastSequence} what became of them
	 */
	void append(long roomId, List<Entry> entries);

	/** The number of the room's last event, or 0. */
	long lastSequence(long roomId);

	/**
	 * The events of a room from one number to another, oldest first, at most that many.
	 */
	List<RoomEvent> events(long roomId, RoomName room, long from, long to, int count);

	/** The chat that its author sent with that id, if it is stored. */
	Optional<Posted> findChat(long roomId, RoomName room, AccountName author, String chatId);

	/** The room's last chats, at most that many, oldest first. */
	List<Posted> latestChats(long roomId, RoomName room, int count);

	/**
	 * The last chats of a room with numbers below that one, at most that many, oldest
	 * first.
	 */
	List<Posted> chatsBefore(long roomId, RoomName room, long sequence, int count);

	/** The newest chats that match, at most that many, oldest first. */
	List<Posted> search(ChatQuery query, int count);

	/**
	 * How many chats with numbers above that one are there that are not by that person,
	 * counted up to some most.
	 */
	int countChats(long roomId, long after, AccountName notBy, int most);

	/** Forgets all that ever happened in a room, to which nobody may append meanwhile. */
	void delete(long roomId);

	/**
	 * An event to be stored.
	 *
	 * @param event the event
	 * @param chatId what its author calls it, so that it is stored once
	 */
	record Entry(RoomEvent event, @Nullable String chatId) {
	}

}
