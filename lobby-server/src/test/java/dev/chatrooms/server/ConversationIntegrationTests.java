package dev.chatrooms.server;

import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.protocol.Posted;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConversationIntegrationTests {

	private static TestLobby lobby;

	@BeforeAll
	static void open() {
		lobby = TestLobby.start();
	}

	@AfterAll
	static void close() {
		lobby.close();
	}

	@Test
	void twoPeopleTalkAndOneLeaves() {
		try (TestPeer ada = lobby.newcomer("ada"); TestPeer bob = lobby.newcomer("bob")) {
			TestPeer adaInTea = ada.enter("tea");
			TestPeer bobInTea = bob.enter("tea");

			Done said = bobInTea.say("hello");
			MemberJoined arrival = adaInTea.next(MemberJoined.class);
			Posted chat = adaInTea.next(Posted.class);
			bobInTea.close();
			MemberLeft departure = adaInTea.next(MemberLeft.class);

			assertThat(arrival.members()).isEqualTo(2);
			assertThat(chat.contents()).isEqualTo("hello");
			assertThat(said.sequence()).isEqualTo(chat.sequence()).isEqualTo(arrival.sequence() + 1);
			assertThat(departure.members()).isEqualTo(1);
			adaInTea.close();
		}
	}

}
