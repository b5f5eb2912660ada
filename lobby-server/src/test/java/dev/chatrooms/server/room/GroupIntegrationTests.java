package dev.chatrooms.server.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Feed;
import dev.chatrooms.protocol.GroupKeys;
import dev.chatrooms.protocol.Heartbeat;
import dev.chatrooms.protocol.LargeEvent;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.protocol.Transport;
import dev.chatrooms.seal.DatagramOpener;
import dev.chatrooms.server.RequiresMulticast;
import dev.chatrooms.server.TestGroup;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a room's group hears, and who is fed by it, over real multicast.
 */
@RequiresMulticast
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupIntegrationTests {

	private TestLobby lobby;

	private final List<AutoCloseable> open = new ArrayList<>();

	@BeforeAll
	void start() {
		this.lobby = TestLobby.start("rooms.multicast.threshold=2");
	}

	@AfterAll
	void stop() throws Exception {
		for (AutoCloseable each : this.open) {
			each.close();
		}
		this.lobby.close();
	}

	@Test
	void aNewcomerSoonHearsTheGroupAndOutsidersReadNothing() {
		Member ada = member("Ada", "quiet");

		Heartbeat heard = ada.group.await(Heartbeat.class, ada.opener());

		assertThat(heard.sequence()).isEqualTo(1);
		assertThat(heard.members()).isEqualTo(1);
		assertThat(heard.next()).isPositive();
		assertThat(new String(ada.group.receive())).doesNotContain("BEAT", "sequence");
	}

	@Test
	void enoughMembersShareOneDatagramAndTheOthersAreFedByTcp() {
		Member ada = member("Ada", "shared");
		Member bob = member("Bob", "shared");
		Member tom = member("Tom", "shared");
		ada.listens();
		bob.listens();

		Done said = tom.peer.ask(Say.of("the secret", "1"), Done.class);

		Posted heard = ada.group.await(Posted.class, ada.opener());
		assertThat(heard.contents()).isEqualTo("the secret");
		assertThat(heard.sequence()).isEqualTo(said.sequence());
		assertThat(tom.peer.await(Posted.class)).isEqualTo(heard);
		assertThat(bob.untilBeat()).as("nothing by TCP").noneMatch(Posted.class::isInstance);
	}

	@Test
	void oneListenerAloneIsFedByTcp() {
		Member ada = member("Ada", "few");
		ada.listens();

		ada.peer.send(Say.of("hello", "1"));

		assertThat(ada.peer.await(Posted.class).contents()).isEqualTo("hello");
	}

	@Test
	void whoGoesBackToTcpMissesNothingAndIsToldTheLastNumber() {
		Member ada = member("Ada", "back");
		Member bob = member("Bob", "back");
		ada.listens();
		bob.listens();
		Done first = bob.peer.ask(Say.of("by datagram", "1"), Done.class);

		Heartbeat state = ada.peer.ask(Feed.byTcp("f"), Heartbeat.class);
		bob.peer.send(Say.of("by tcp", "2"));

		assertThat(state.sequence()).isEqualTo(first.sequence());
		assertThat(ada.peer.await(Posted.class).contents()).isEqualTo("by tcp");
	}

	@Test
	void anEventTooLargeForADatagramIsOnlyAnnounced() {
		Member ada = member("Ada", "large");
		Member bob = member("Bob", "large");
		ada.listens();
		bob.listens();

		Done said = bob.peer.ask(Say.of("x".repeat(3000), "1"), Done.class);

		LargeEvent announced = ada.group.await(LargeEvent.class, ada.opener());
		assertThat(announced.sequence()).isEqualTo(said.sequence());
	}

	@Test
	void whoWasPutOutReadsNothingMoreAndTheOthersGoOn() {
		Member ada = member("Ada", "kick");
		Member bob = member("Bob", "kick");
		Member eve = member("Eve", "kick");
		List.of(ada, bob, eve).forEach(Member::listens);
		DatagramOpener evesKeys = eve.opener();

		expel("Eve-kick", "kick");

		assertThat(eve.peer.refusal().code()).isEqualTo(RefusalCode.REMOVED);
		eve.peer.awaitEnd();
		ada.keys = ada.peer.await(GroupKeys.class);
		assertThat(ada.peer.await(MemberLeft.class).creator()).hasToString("Eve-kick");
		bob.keys = bob.peer.await(GroupKeys.class);
		ada.peer.send(Say.of("after the kick", "1"));
		assertThat(bob.peer.await(Posted.class).contents()).as("by TCP until the key is confirmed")
			.isEqualTo("after the kick");
		ada.listens();
		bob.listens();
		ada.peer.send(Say.of("sealed again", "2"));
		DatagramOpener adasKeys = ada.opener();
		byte[] datagram = eve.group.receive();
		while (TestGroup.open(datagram, adasKeys).stream().noneMatch(Posted.class::isInstance)) {
			assertThat(TestGroup.open(datagram, evesKeys)).noneMatch(Posted.class::isInstance);
			datagram = eve.group.receive();
		}
		assertThat(TestGroup.open(datagram, evesKeys)).isEmpty();
	}

	private void expel(String name, String room) {
		this.lobby.bean(OpenRooms.class)
			.list()
			.stream()
			.filter((open) -> open.name().equals(new RoomName(room)))
			.forEach((open) -> open.expel(Visitor.named(new AccountName(name)), "You were removed."));
	}

	@Test
	void anOldKeyDoesNotCount() {
		Member ada = member("Ada", "old");
		Member bob = member("Bob", "old");
		ada.listens();
		bob.peer.ask(new Feed(Transport.MULTICAST, 7, "f"), Heartbeat.class);

		ada.peer.send(Say.of("hello", "1"));

		assertThat(bob.peer.await(Posted.class).contents()).isEqualTo("hello");
		assertThat(ada.peer.await(Posted.class).contents()).isEqualTo("hello");
	}

	private Member member(String name, String room) {
		TestPeer person = this.lobby.newcomer(name + "-" + room);
		Admission way = person.join(room);
		TestGroup group = TestGroup.join(way);
		TestPeer peer = TestPeer.ofRoom(way.port());
		this.open.addAll(List.of(person, group, peer));
		peer.enter(way);
		return new Member(peer, group, peer.keys());
	}

	/** Somebody in a room who has joined its group, too. */
	private static final class Member {

		private final TestPeer peer;

		private final TestGroup group;

		private GroupKeys keys;

		Member(TestPeer peer, TestGroup group, GroupKeys keys) {
			this.peer = peer;
			this.group = group;
			this.keys = keys;
		}

		DatagramOpener opener() {
			return TestGroup.opener(Objects.requireNonNull(this.keys));
		}

		void listens() {
			this.peer.ask(Feed.byMulticast(this.keys.key(), "f"), Heartbeat.class);
		}

		/** Everything on the connection up to the answer to a question asked now. */
		List<Payload> untilBeat() {
			this.peer.send(new Ping("p"));
			List<Payload> came = new ArrayList<>();
			Payload next = this.peer.next();
			while (!(next instanceof Heartbeat)) {
				came.add(next);
				next = this.peer.next();
			}
			return came;
		}

	}

}
