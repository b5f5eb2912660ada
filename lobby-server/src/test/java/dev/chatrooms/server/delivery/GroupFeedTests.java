package dev.chatrooms.server.delivery;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GroupFeedTests {

	private static final Recipient ADA = new Member("Ada");

	private static final Recipient BOB = new Member("Bob");

	private final GroupFeed feed = feed(1);

	private final List<Recipient> members = List.of(ADA, BOB);

	private static GroupFeed feed(int threshold) {
		return new GroupFeed(7, 1, new ServerSignature(), new MulticastProperties(MulticastProperties.Mode.AUTO,
				threshold, GroupRange.valueOf("239.255.64.1-239.255.64.9"), null, null, 0, 200, 0));
	}

	@BeforeEach
	void listen() {
		this.feed.listens(ADA, 1);
	}

	@Test
	void leavesToTheConnectionsWhomItDoesNotServe() {
		assertThat(this.feed.unserved(this.members)).containsExactly(BOB);
	}

	@Test
	void leavesEverybodyToTheConnectionsWhileTooFewListen() {
		GroupFeed choosy = feed(2);
		choosy.listens(ADA, 1);

		assertThat(choosy.unserved(this.members)).containsExactly(ADA, BOB);
	}

	@Test
	void knowsAtOnceWhoListensNow() {
		assertThat(this.feed.unserved(this.members)).containsExactly(BOB);

		this.feed.listens(BOB, 1);
		assertThat(this.feed.unserved(this.members)).isEmpty();

		this.feed.forget(ADA);
		assertThat(this.feed.unserved(this.members)).containsExactly(ADA);

		this.feed.listens(BOB, 0);
		assertThat(this.feed.unserved(this.members)).as("an old key opens nothing").containsExactly(ADA, BOB);
	}

	@Test
	void servesNobodyWhoDoesNotHaveTheNewKeyYet() {
		this.feed.unserved(this.members);

		this.feed.rekey(0);
		this.feed.listens(BOB, 2);

		assertThat(this.feed.unserved(this.members)).containsExactly(ADA);
	}

	@Test
	void looksAgainWhenTheMembersAreOthers() {
		this.feed.unserved(this.members);

		Recipient carla = new Member("Carla");

		assertThat(this.feed.unserved(List.of(ADA, BOB, carla))).containsExactly(BOB, carla);
	}

	@Test
	void looksOnceWhileNothingChanges() {
		assertThat(this.feed.unserved(this.members)).isSameAs(this.feed.unserved(this.members));
	}

	private record Member(String name) implements Recipient {

		@Override
		public void deliver(byte[] frames) {
			// Nobody looks at what is delivered.
		}

	}

}
