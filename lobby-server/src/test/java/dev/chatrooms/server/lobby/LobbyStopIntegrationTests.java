package dev.chatrooms.server.lobby;

import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LobbyStopIntegrationTests {

	@Test
	void tellsEverybodyInLobbyAndRoomsAndClosesThem() {
		TestLobby lobby = TestLobby.start();
		TestPeer ada = lobby.newcomer("ada");
		TestPeer inside = ada.enter("tea");

		lobby.stop();

		assertThat(ada.await(Refusal.class).code()).isEqualTo(RefusalCode.SERVER_STOPPING);
		assertThat(inside.await(Refusal.class).code()).isEqualTo(RefusalCode.SERVER_STOPPING);
		ada.awaitEnd();
		inside.awaitEnd();
		lobby.close();
	}

}
