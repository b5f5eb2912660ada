package dev.chatrooms.server;

import java.util.ArrayList;
import java.util.List;

import dev.chatrooms.server.limits.LimitProperties;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoadProfileTests {

	@Test
	void letsMoreConnectionsInThanOneAddressMayHaveByDefault() {
		List<TestPeer> peers = new ArrayList<>();
		try (TestLobby lobby = TestLobby.start("spring.profiles.active=load")) {
			for (int i = 0; i < 250; i++) {
				peers.add(lobby.connect());
			}

			peers.forEach((peer) -> assertThat(peer.hello().version()).isEqualTo(2));
			assertThat(lobby.bean(LimitProperties.class).accountsPerAddress()).isGreaterThanOrEqualTo(10_000);
			peers.forEach(TestPeer::close);
		}
	}

}
