package dev.chatrooms.server.lobby;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.ChatPage;
import dev.chatrooms.protocol.ListRooms;
import dev.chatrooms.protocol.RoomList;
import dev.chatrooms.protocol.Search;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import dev.chatrooms.server.account.Accounts;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server with thousands of rooms: whoever asks costs it a page, not all of them.
 */
class ManyRoomsIntegrationTests {

	private static final int EACH = 200;

	private static final String INSERT = """
			insert into room (name_key, name, epoch, created_at, owner, hidden, permanent, kept)
			values (?, ?, 1, ?, ?, ?, ?, ?)""";

	private static TestLobby lobby;

	private static TestPeer ada;

	@BeforeAll
	static void open() {
		lobby = TestLobby.start("spring.jpa.properties.hibernate.generate_statistics=true");
		ada = lobby.newcomer("ada");
		make("listed", "ada", false, true, true);
		make("hidden", "ada", true, true, true);
		make("kept", "bob", false, false, true);
		make("joined", "bob", false, false, false);
	}

	@AfterAll
	static void close() {
		ada.close();
		lobby.close();
	}

	private static void make(String name, String owner, boolean hidden, boolean permanent, boolean kept) {
		List<Object[]> rows = names(name).stream()
			.map(RoomName::new)
			.map((room) -> new Object[] { room.key(), room.text(), OffsetDateTime.now(), owner, hidden, permanent,
					kept })
			.toList();
		lobby.bean(JdbcTemplate.class).batchUpdate(INSERT, rows);
	}

	private static List<String> names(String name) {
		return IntStream.range(1000, 1000 + EACH).mapToObj((i) -> name + "-" + i).toList();
	}

	private static long loadedBy(Runnable act) {
		Statistics statistics = lobby.bean(EntityManagerFactory.class).unwrap(SessionFactory.class).getStatistics();
		statistics.clear();
		act.run();
		return statistics.getEntityLoadCount();
	}

	private static List<String> all(TestPeer asker, boolean mine) {
		List<String> names = new ArrayList<>();
		RoomList page = asker.ask(new ListRooms(mine, null, null), RoomList.class);
		page.rooms().forEach((room) -> names.add(room.text()));
		while (Boolean.TRUE.equals(page.more())) {
			RoomName last = page.rooms().get(page.rooms().size() - 1);
			page = asker.ask(new ListRooms(mine, last, null), RoomList.class);
			page.rooms().forEach((room) -> names.add(room.text()));
		}
		return names;
	}

	@Test
	void aListLoadsNoMoreRoomsThanItShows() {
		try (TestPeer stranger = lobby.greeted()) {
			long loaded = loadedBy(() -> stranger.ask(new ListRooms(null, null), RoomList.class));

			assertThat(loaded).isBetween(1L, 70L);
			assertThat(all(stranger, false)).containsExactlyElementsOf(names("listed"));
		}
	}

	@Test
	void whoMaySeesHiddenRoomsAsWell() {
		List<String> both = new ArrayList<>(names("hidden"));
		both.addAll(names("listed"));

		assertThat(all(ada, false)).containsExactlyElementsOf(both);
		assertThat(all(ada, true)).containsExactlyElementsOf(both);
		try (TestPeer eve = lobby.newcomer("eve")) {
			assertThat(all(eve, false)).containsExactlyElementsOf(names("listed"));
			assertThat(all(eve, true)).isEmpty();
			lobby.bean(Accounts.class).operator(new AccountName("eve"), true);
			assertThat(all(eve, false)).containsExactlyElementsOf(both);
		}
	}

	@Test
	void aSearchLoadsNoRooms() {
		try (TestPeer cid = lobby.newcomer("cid"); TestPeer inside = cid.enter("tea")) {
			inside.say("a needle");

			long loaded = loadedBy(
					() -> assertThat(cid.ask(new Search("needle", null, null, null, null), ChatPage.class).chats())
						.hasSize(1));

			assertThat(loaded).isLessThan(10);
		}
	}

}
