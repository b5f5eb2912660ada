package dev.chatrooms.server.room;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Heartbeat;
import dev.chatrooms.protocol.Leave;
import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.Repair;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.protocol.Scrollback;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cuts, and what those who come back get of what they missed.
 */
class RepairIntegrationTests {

	@TempDir
	Path directory;

	@Test
	void whoComesBackGetsWhatWasMissedAndIsNotTakenForANewcomer() {
		try (TestLobby lobby = TestLobby.start("rooms.departure-grace=1h", "rooms.multicast.mode=off");
				TestPeer ada = lobby.newcomer("Ada");
				TestPeer bob = lobby.newcomer("Bob")) {
			TestPeer first = ada.enter("tea");
			TestPeer stays = bob.enter("tea");
			long known = first.say("before").sequence();
			first.close();
			stays.say("missed 1");
			stays.say("missed 2");

			Admission way = ada.join("tea");
			TestPeer again = TestPeer.ofRoom(way.port());
			Welcome welcome = again.ask(new Enter(String.valueOf(way.ticket()), known, "e"), Welcome.class);

			assertThat(again.next(Scrollback.class).chats()).isEmpty();
			assertThat(welcome.sequence()).isEqualTo(known + 2);
			assertThat(way.group()).isNull();
			List<RoomEvent> missed = repair(again, known + 1, welcome.sequence());
			assertThat(missed).extracting((event) -> ((Posted) event).contents())
				.containsExactly("missed 1", "missed 2");
			stays.send(new Ping("p"));
			assertThat(until(stays, Heartbeat.class)).noneMatch(MemberLeft.class::isInstance)
				.noneMatch(
						(payload) -> payload instanceof MemberJoined joined && joined.creator().text().equals("Ada"));
			again.close();
			stays.close();
		}
	}

	@Test
	void whoDoesNotComeBackHasLeftAfterTheGrace() {
		try (TestLobby lobby = TestLobby.start("rooms.departure-grace=300ms");
				TestPeer ada = lobby.newcomer("Ada");
				TestPeer bob = lobby.newcomer("Bob")) {
			TestPeer stays = bob.enter("tea");
			ada.enter("tea").close();

			assertThat(stays.await(MemberLeft.class).creator()).hasToString("Ada");
			stays.close();
		}
	}

	@Test
	void whoSendsPingsAndFallsSilentIsTakenForGone() {
		try (TestLobby lobby = TestLobby.start("wire.silence-deadline=500ms");
				TestPeer ada = lobby.newcomer("Ada");
				TestPeer bob = lobby.newcomer("Bob")) {
			TestPeer quiet = bob.enter("tea");
			TestPeer pinging = ada.enter("tea");

			pinging.ask(new Ping("p"), Heartbeat.class);

			pinging.awaitEnd();
			assertThat(quiet.await(MemberLeft.class).creator()).hasToString("Ada");
			quiet.ask(new Ping("p"), Heartbeat.class);
			quiet.close();
		}
	}

	@Test
	void noAnswerToAPingTellsOfMoreThanHasBeenDelivered() {
		try (TestLobby lobby = TestLobby.start();
				TestPeer ada = lobby.newcomer("Ada");
				TestPeer bob = lobby.newcomer("Bob")) {
			TestPeer talks = ada.enter("tea");
			TestPeer pings = bob.enter("tea");
			List<Payload> meanwhile = new ArrayList<>();
			// Between the moment when the chat is part of the room and its delivery.
			lobby.bean(OpenRooms.class)
				.list()
				.get(0)
				.subscribe((events) -> meanwhile.add(pings.send(new Ping("p")).sendFrame("NOPE", "{}").next()));

			talks.say("hello");

			Posted chat = pings.next(Posted.class);
			assertThat(meanwhile).hasOnlyElementsOfType(Refusal.class);
			assertThat(pings.next(Heartbeat.class).sequence()).isEqualTo(chat.sequence());
			talks.close();
			pings.close();
		}
	}

	@Test
	void whoLeavesHasLeftAtOnce() {
		try (TestLobby lobby = TestLobby.start("rooms.departure-grace=1h");
				TestPeer ada = lobby.newcomer("Ada");
				TestPeer bob = lobby.newcomer("Bob")) {
			TestPeer stays = bob.enter("tea");
			TestPeer leaves = ada.enter("tea");

			leaves.ask(new Leave("l"), Done.class);

			assertThat(stays.await(MemberLeft.class).creator()).hasToString("Ada");
			leaves.close();
			stays.close();
		}
	}

	@Test
	void whatIsNoLongerInMemoryComesFromTheJournalPageByPage() {
		long last;
		try (TestLobby lobby = TestLobby.startIn(this.directory); TestPeer ada = lobby.newcomer("Ada")) {
			TestPeer inside = ada.enter("tea");
			for (int chat = 0; chat < 20; chat++) {
				inside.say("x".repeat(3900) + chat);
			}
			last = inside.say("last").sequence();
			inside.close();
		}
		try (TestLobby lobby = TestLobby.startIn(this.directory); TestPeer ada = lobby.greeted()) {
			ada.login("Ada");
			TestPeer inside = ada.enter("tea");

			Done page = inside.send(new Repair(1, last, "r")).await(Done.class);
			List<RoomEvent> all = repair(inside, 1, last);

			assertThat(page.sequence()).as("a page is no more than a reader can take").isLessThan(last);
			assertThat(all).extracting(RoomEvent::sequence)
				.containsExactlyElementsOf(LongStream.rangeClosed(1, last).boxed().toList());
			inside.close();
		}
	}

	@Test
	void aRepairOfWhatHasNotHappenedIsEmpty() {
		try (TestLobby lobby = TestLobby.start(); TestPeer ada = lobby.newcomer("Ada")) {
			TestPeer inside = ada.enter("tea");

			Done answer = inside.ask(new Repair(50, 60, "r"), Done.class);

			assertThat(answer.sequence()).isEqualTo(1);
			inside.close();
		}
	}

	@Test
	void aChatThatIsSentAgainIsStoredOnceAlsoAfterARestart() {
		Done first;
		try (TestLobby lobby = TestLobby.startIn(this.directory); TestPeer ada = lobby.newcomer("Ada")) {
			TestPeer inside = ada.enter("tea");
			first = inside.ask(Say.once("hello", null, "id-1", false, "1"), Done.class);

			Done second = inside.ask(Say.once("hello", null, "id-1", true, "2"), Done.class);

			assertThat(second.sequence()).isEqualTo(first.sequence());
			assertThat(second.label()).isEqualTo("2");
			inside.close();
		}
		try (TestLobby lobby = TestLobby.startIn(this.directory); TestPeer ada = lobby.greeted()) {
			ada.login("Ada");
			TestPeer inside = ada.enter("tea");

			Done third = inside.ask(Say.once("hello", null, "id-1", true, "3"), Done.class);
			Done other = inside.ask(Say.once("hello", null, "id-2", true, "4"), Done.class);

			assertThat(third.sequence()).isEqualTo(first.sequence());
			assertThat(third.epoch()).isEqualTo(first.epoch());
			assertThat(other.sequence()).isGreaterThan(first.sequence());
			inside.close();
		}
	}

	@Test
	void theSameChatTwiceInOneBatchIsStoredOnceAndAcknowledgedTwice() {
		try (TestLobby lobby = TestLobby.start(); TestPeer ada = lobby.newcomer("Ada")) {
			TestPeer inside = ada.enter("tea");

			inside.send(Say.once("hello", null, "id-1", false, "1")).send(Say.once("hello", null, "id-1", true, "2"));

			Done first = inside.await(Done.class);
			Done second = inside.await(Done.class);
			assertThat(second.sequence()).isEqualTo(first.sequence());
			assertThat(inside.ask(new Ping("p"), Heartbeat.class).sequence()).isEqualTo(first.sequence());
			inside.close();
		}
	}

	/** Asks page by page, as a client does. */
	private static List<RoomEvent> repair(TestPeer member, long from, long to) {
		List<RoomEvent> events = new ArrayList<>();
		long next = from;
		while (next <= to) {
			member.send(new Repair(next, to, "r"));
			Payload payload = member.next();
			while (!(payload instanceof Done)) {
				events.add((RoomEvent) payload);
				payload = member.next();
			}
			next = ((Done) payload).sequence() + 1;
		}
		return events;
	}

	private static List<Payload> until(TestPeer peer, Class<? extends Payload> last) {
		List<Payload> came = new ArrayList<>();
		Payload next = peer.next();
		while (!last.isInstance(next)) {
			came.add(next);
			next = peer.next();
		}
		return came;
	}

}
