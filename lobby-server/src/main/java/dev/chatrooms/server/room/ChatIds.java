package dev.chatrooms.server.room;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Posted;
import org.jspecify.annotations.Nullable;

/**
 * The chats that were stored lately, by what their authors call them, so that one that is
 * sent again is not stored again. Runs on the room's lane only.
 */
final class ChatIds {

	private static final int KEPT = 4096;

	private final Map<Key, Done> stored = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, Done> eldest) {
			return size() > KEPT;
		}

	};

	/** What was decided in the batch that is under way, and may yet be refused. */
	private final Map<Key, Boolean> underWay = new LinkedHashMap<>();

	private final Lookup journal;

	/** Ids of a room whose older chats can be looked up. */
	ChatIds(Lookup journal) {
		this.journal = journal;
	}

	/** A new batch begins. */
	void begin() {
		this.underWay.clear();
	}

	/**
	 * Whether the chat is new; from here on it is not.
	 * @param again whether its author says that it may have been stored before
	 */
	boolean claim(AccountName author, String id, boolean again) {
		Key key = new Key(author, id);
		if (again && !this.stored.containsKey(key) && !this.underWay.containsKey(key)) {
			this.journal.find(author, id).ifPresent((chat) -> stored(id, chat));
		}
		return !this.stored.containsKey(key) && this.underWay.putIfAbsent(key, true) == null;
	}

	private void stored(String id, Posted chat) {
		this.stored.put(new Key(chat.creator(), id), Done.said(chat.epoch(), chat.sequence(), null));
	}

	/** The batch is stored. */
	void stored(Decided batch) {
		for (Decided.Step step : batch.steps()) {
			if (step.command() instanceof RoomCommand.Speak speech && speech.id() != null && !step.events().isEmpty()) {
				stored(speech.id(), (Posted) step.events().get(step.events().size() - 1));
			}
		}
	}

	/** The acknowledgement of a chat, if it is stored. */
	@Nullable Done acknowledgement(AccountName author, String id) {
		return this.stored.get(new Key(author, id));
	}

	/**
	 * Where older chats are.
	 */
	@FunctionalInterface
	interface Lookup {

		Optional<Posted> find(AccountName author, String id);

	}

	/** Two authors may have thought of the same id. */
	private record Key(AccountName author, String id) {
	}

}
