package dev.chatrooms.server.room;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Scrollback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class ConnectionSeatTests {

	@Test
	void hasOnePageForNoChats() {
		assertThat(ConnectionSeat.pages(List.of())).containsExactly(new Scrollback(List.of(), false));
	}

	@Test
	void hasOnePageForChatsThatFit() {
		List<Posted> chats = chats(10, 100);

		assertThat(ConnectionSeat.pages(chats)).containsExactly(new Scrollback(chats, false));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 100, 900, 3000, 4500, 9000 })
	void turnsThePageWhereAFrameIsFull(int length) {
		List<Posted> chats = chats(150, length);

		List<Scrollback> pages = ConnectionSeat.pages(chats);

		assertThat(pages).flatMap(Scrollback::chats).containsExactlyElementsOf(chats);
		assertThat(pages.subList(0, pages.size() - 1)).allMatch(Scrollback::more);
		assertThat(pages.get(pages.size() - 1).more()).isFalse();
		assertThat(pages)
			.allSatisfy((page) -> assertThatCode(() -> FrameCodec.encode(page)).doesNotThrowAnyException());
	}

	@Test
	void wastesNoFrames() {
		assertThat(ConnectionSeat.pages(chats(20, 850))).hasSize(2);
	}

	private static List<Posted> chats(int count, int length) {
		return IntStream.rangeClosed(1, count)
			.mapToObj((number) -> new Posted(new AccountName("ada"), new RoomName("tea"), "x".repeat(length),
					Instant.EPOCH, 1, number))
			.toList();
	}

}
