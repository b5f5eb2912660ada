package dev.chatrooms.server.storage;

import java.nio.file.Path;
import java.util.List;

import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.ChatPage;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.ReadHistory;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database of any earlier version is taken over with all that is in it.
 */
class MigrationIntegrationTests {

	@TempDir
	private Path directory;

	private void makeDatabase(String version) {
		DriverManagerDataSource database = new DriverManagerDataSource(
				"jdbc:h2:file:" + this.directory.resolve("chatrooms"), "sa", "");
		Flyway.configure().dataSource(database).target(version).load().migrate();
		JdbcTemplate jdbc = new JdbcTemplate(database);
		String hash = "{argon2id}" + Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(TestPeer.PASSWORD);
		jdbc.update("insert into account (name_key, name, password_hash, created_at) values (?, ?, ?, now())", "ada",
				"Ada", hash);
		jdbc.update("insert into room (name_key, name, epoch, created_at) values ('tea', 'Tea', 1, now())");
		for (int sequence = 1; sequence <= 3; sequence++) {
			jdbc.update("""
					insert into room_event (room_id, sequence, epoch, kind, creator, contents, happened_at)
					values (1, ?, 1, 'chat', 'Ada', ?, now())""", sequence, "chat " + sequence);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "2", "3", "4", "5", "9" })
	void keepsAccountsRoomsAndChats(String version) {
		makeDatabase(version);

		try (TestLobby lobby = TestLobby.startIn(this.directory); TestPeer ada = lobby.greeted()) {
			Done login = ada.login("ada");
			TestPeer inside = ada.enter("tea");
			Done said = inside.say("chat 4");
			ChatPage page = ada.ask(new ReadHistory(new RoomName("tea"), null, 10, null), ChatPage.class);

			assertThat(login.username()).hasToString("Ada");
			assertThat(said.epoch()).isEqualTo(2);
			assertThat(page.chats()).extracting(Posted::contents)
				.isEqualTo(List.of("chat 1", "chat 2", "chat 3", "chat 4"));
			inside.close();
		}
	}

}
