package dev.chatrooms.shell.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.ChatPage;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.ReadHistory;
import dev.chatrooms.shell.lobby.LobbyLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was said in a room, asked for page by page.
 */
@Component
class PastChats {

	private static final int PAGE = 100;

	private final LobbyLink lobby;

	private final IgnoredPeople ignored;

	PastChats(LobbyLink lobby, IgnoredPeople ignored) {
		this.lobby = lobby;
		this.ignored = ignored;
	}

	/**
	 * The last chats of a room.
	 * @param below the number above the last that is wanted; the newest if there is none
	 * @param wanted how many at most
	 * @param since when they were said at the earliest
	 */
	Some last(RoomName room, @Nullable Long below, long wanted, Instant since) {
		List<Posted> chats = new ArrayList<>();
		boolean more = wanted > 0;
		while (more && chats.size() < wanted && (chats.isEmpty() || !chats.get(0).datetime().isBefore(since))) {
			Long before = chats.isEmpty() ? below : Long.valueOf(chats.get(0).sequence());
			int count = (int) Math.min(PAGE, wanted - chats.size());
			ChatPage page = this.lobby
				.ask(session -> session.request(label -> new ReadHistory(room, before, count, label), ChatPage.class));
			chats.addAll(0, page.chats());
			more = page.more() && !page.chats().isEmpty();
		}
		return new Some(chats.stream().filter(chat -> !chat.datetime().isBefore(since)).toList(), more);
	}

	/** Those of them whose words the person wants to hear. */
	List<Posted> heard(List<Posted> chats) {
		return chats.stream().filter(chat -> !this.ignored.contains(chat.creator())).toList();
	}

	/**
	 * Some chats, oldest first.
	 *
	 * @param chats the chats
	 * @param more whether there are older ones
	 */
	record Some(List<Posted> chats, boolean more) {

	}

}
