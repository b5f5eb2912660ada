package dev.chatrooms.server.room;

import dev.chatrooms.model.ChatText;
import dev.chatrooms.model.InvalidChatException;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RoomRequest;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.server.wire.FrameConnection;
import org.jspecify.annotations.Nullable;

/**
 * What waits in a room's lane: raw requests of its endpoint, or commands that are known
 * to be somebody's.
 */
public sealed interface RoomInput
		permits RoomCommand, RoomInput.Request, RoomInput.Gone, RoomInput.Tick, RoomInput.Rekey {

	/** About how many characters it makes the room store and send. */
	default int weight() {
		return 0;
	}

	/** Whether it waits for a place in the inbox; ends of connections never do. */
	default boolean isBounded() {
		return false;
	}

	/**
	 * A frame of a connection, before it is known whose.
	 *
	 * @param connection on which it came
	 * @param request what it asks
	 * @param text the words of a chat
	 * @param fault why a chat cannot be said, if so; whoever may not talk is told that
	 * first
	 */
	record Request(FrameConnection connection, RoomRequest request, @Nullable ChatText text,
			@Nullable Refusal fault) implements RoomInput {

		/**
		 * Looks at the words on the thread of the connection: whatever they do there, the
		 * room goes on.
		 */
		static Request of(FrameConnection connection, RoomRequest request) {
			try {
				ChatText text = (request instanceof Say say) ? new ChatText(say.contents()) : null;
				return new Request(connection, request, text, null);
			}
			catch (InvalidChatException ex) {
				return new Request(connection, request, null, Refusal.of(ex, request.label()));
			}
		}

		@Override
		public int weight() {
			return (this.request instanceof Say say) ? say.contents().length() : 0;
		}

		@Override
		public boolean isBounded() {
			return true;
		}

	}

	/**
	 * A connection has ended.
	 *
	 * @param connection the one
	 */
	record Gone(FrameConnection connection) implements RoomInput {

	}

	/**
	 * The group is to hear something, although nothing has happened.
	 */
	record Tick() implements RoomInput {
	}

	/**
	 * The group is to have a new key, for those who are here.
	 */
	record Rekey() implements RoomInput {
	}

}
