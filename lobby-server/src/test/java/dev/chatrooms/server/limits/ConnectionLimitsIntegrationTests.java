package dev.chatrooms.server.limits;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectionLimitsIntegrationTests {

	private static final int ALLOWED = 4;

	private static TestLobby lobby;

	private final List<TestPeer> peers = new ArrayList<>();

	@BeforeAll
	static void open() {
		lobby = TestLobby.start("limits.connections-per-address=" + ALLOWED);
	}

	@AfterAll
	static void close() {
		lobby.close();
	}

	@AfterEach
	void leave() {
		this.peers.forEach(TestPeer::close);
		Awaitility.await().until(() -> lobby.bean(ConnectionLimits.class).isIdle());
	}

	private TestPeer greeted() {
		TestPeer peer = lobby.greeted();
		this.peers.add(peer);
		return peer;
	}

	private TestPeer silent() {
		TestPeer peer = lobby.connect();
		this.peers.add(peer);
		return peer;
	}

	@Test
	void refusesOneConnectionTooMany() {
		for (int i = 0; i < ALLOWED; i++) {
			greeted();
		}

		TestPeer refused = silent();

		assertThat(refused.refusal().code()).isEqualTo(RefusalCode.TOO_MANY_CONNECTIONS);
		refused.awaitEnd();
	}

	@Test
	void countsRoomsAndLobbyTogether() {
		TestPeer ada = greeted();
		ada.register("ada");
		ada.login("ada");
		this.peers.add(ada.enter("tea"));
		this.peers.add(ada.enter("coffee"));
		Admission way = ada.join("milk");
		greeted();

		TestPeer refused = TestPeer.ofRoom(way.port());
		this.peers.add(refused);

		assertThat(refused.refusal().code()).isEqualTo(RefusalCode.TOO_MANY_CONNECTIONS);
	}

	@Test
	void givesThePlaceOfOneThatHasEndedToTheNext() {
		for (int i = 0; i < ALLOWED; i++) {
			greeted();
		}

		this.peers.get(0).close();

		Awaitility.await().ignoreExceptionsMatching(AssertionError.class::isInstance).until(() -> {
			TestPeer next = silent();
			return next.hello().version() == 2;
		});
	}

	@Test
	void endsAtOnceWhenEvenRefusingCostsTooMuch() {
		for (int i = 0; i < ALLOWED; i++) {
			greeted();
		}

		// None of those who are told closes its end, so each is held for a while.
		List<TestPeer> crowd = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			crowd.add(silent());
		}

		assertThat(crowd).filteredOn(ConnectionLimitsIntegrationTests::isToldWhy).hasSizeBetween(1, 16);
		assertThat(this.peers.get(0).hello().version()).isEqualTo(2);
	}

	private static boolean isToldWhy(TestPeer peer) {
		try {
			return peer.refusal().code() == RefusalCode.TOO_MANY_CONNECTIONS;
		}
		catch (AssertionError | UncheckedIOException ex) {
			return false;
		}
	}

}
