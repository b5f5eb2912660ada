package dev.chatrooms.server.limits;

import java.time.Duration;

import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is delayed takes at least its time, on however fast a computer.
 */
class ChatPaceIntegrationTests {

	private static final int DEEDS = 45;

	/** For that many at 20 in a second, but for a burst of 5. */
	private static final Duration LEAST = Duration.ofMillis(1900);

	private static TestLobby lobby;

	@BeforeAll
	static void open() {
		lobby = TestLobby.start("chats.burst=5", "chats.per-second=20");
	}

	@AfterAll
	static void close() {
		lobby.close();
	}

	private static Duration since(long began) {
		return Duration.ofNanos(System.nanoTime() - began);
	}

	@Test
	void delaysChatsOfOnePersonOnHoweverManyConnections() {
		try (TestPeer ada = lobby.newcomer("ada")) {
			TestPeer[] seats = { ada.enter("tea"), ada.enter("tea"), ada.enter("tea") };
			long began = System.nanoTime();

			for (int i = 0; i < DEEDS; i++) {
				seats[i % seats.length].send(Say.of("chat " + i, null));
			}

			for (TestPeer seat : seats) {
				for (int i = 0; i < DEEDS / seats.length; i++) {
					seat.await(Done.class);
				}
				seat.close();
			}
			assertThat(since(began)).isGreaterThan(LEAST);
		}
	}

	@Test
	void delaysNobodyElse() {
		try (TestPeer eve = lobby.newcomer("eve"); TestPeer bob = lobby.newcomer("bob")) {
			TestPeer loud = eve.enter("milk");
			TestPeer calm = bob.enter("milk");
			for (int i = 0; i < 3 * DEEDS; i++) {
				loud.send(Say.of("chat " + i, null));
			}
			long began = System.nanoTime();

			calm.say("one");

			assertThat(since(began)).isLessThan(Duration.ofSeconds(5));
			loud.close();
			calm.close();
		}
	}

	@Test
	void delaysWhoJoinsAgainAndAgain() {
		try (TestPeer joiner = lobby.newcomer("joiner"); TestPeer inside = joiner.enter("door")) {
			inside.say("it is open already");
			long began = System.nanoTime();

			for (int i = 0; i < DEEDS; i++) {
				joiner.send(new Join(new RoomName("door"), null));
			}

			for (int i = 0; i < DEEDS; i++) {
				joiner.await(Admission.class);
			}
			assertThat(since(began)).isGreaterThan(LEAST);
		}
	}

	@Test
	void delaysWhoEntersAgainAndAgain() {
		try (TestPeer visitor = lobby.newcomer("visitor"); TestPeer inside = visitor.enter("cake")) {
			long began = System.nanoTime();

			for (int i = 0; i < DEEDS; i++) {
				inside.send(new Enter("no ticket", null, null));
			}

			for (int i = 0; i < DEEDS; i++) {
				assertThat(inside.await(Refusal.class).code()).isEqualTo(RefusalCode.ALREADY_IN);
			}
			assertThat(since(began)).isGreaterThan(LEAST);
		}
	}

}
