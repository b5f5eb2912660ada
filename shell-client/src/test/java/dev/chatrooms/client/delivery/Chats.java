package dev.chatrooms.client.delivery;

import java.time.Instant;
import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;

/**
 * Chats for tests, of which only the numbers matter.
 */
final class Chats {

	private Chats() {
	}

	static Posted chat(long sequence) {
		return new Posted(new AccountName("ada"), new RoomName("tea"), "chat " + sequence, Instant.EPOCH, 1, sequence);
	}

	static List<Long> numbers(List<RoomEvent> events) {
		return events.stream().map(RoomEvent::sequence).toList();
	}

}
