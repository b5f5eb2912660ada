package dev.chatrooms.client.room;

import java.io.IOException;

import dev.chatrooms.client.RequiresMulticast;
import dev.chatrooms.client.TestGroup;
import dev.chatrooms.protocol.Heartbeat;
import dev.chatrooms.protocol.LargeEvent;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Transport;
import dev.chatrooms.seal.RejectedDatagramException.Reason;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@RequiresMulticast
class GroupVisitTests {

	private static final Heartbeat BEAT = new Heartbeat(1, 0, 2, 30_000, null);

	private static final String ENTERED = GroupVisit.ENTERED;

	private GroupVisit member;

	@BeforeEach
	void enter() throws IOException {
		this.member = new GroupVisit(new TestGroup(3), VisitOptions.STANDARD);
	}

	@AfterEach
	void close() throws IOException {
		this.member.close();
	}

	@Test
	void wantsMulticastOnceTheGroupIsHeard() throws IOException {
		assertThat(this.member.report().by()).isEqualTo(Transport.TCP);
		assertThat(this.member.wishes()).isEmpty();

		this.member.send(BEAT);

		Awaitility.await().until(() -> this.member.wishes().size() == 1);
		assertThat(this.member.wishes().get(0).by()).isEqualTo(Transport.MULTICAST);
		assertThat(this.member.wishes().get(0).key()).isEqualTo(1);
		assertThat(this.member.report().by()).isEqualTo(Transport.MULTICAST);
	}

	@Test
	void saysSoAgainWithTheNextKey() throws IOException {
		this.member.send(BEAT);
		Awaitility.await().until(() -> this.member.wishes().size() == 1);

		this.member.room().server().push(this.member.sealed().renew());

		Awaitility.await().until(() -> this.member.wishes().size() == 2);
		assertThat(this.member.wishes().get(1).key()).isEqualTo(2);
	}

	@Test
	void hearsEachEventOnceWhicheverWayItComes() throws IOException {
		Posted one = this.member.room().post("one");
		this.member.send(one);
		Posted two = this.member.room().postInVain("two");
		this.member.send(two);
		this.member.send(two, this.member.room().post("three"));

		this.member.heard().await(ENTERED, "one", "two", "three");
		Awaitility.await().until(() -> this.member.report().counts().doubled() >= 2);
	}

	@Test
	void fetchesWhatTheGroupLost() throws IOException {
		this.member.room().postInVain("lost");
		this.member.send(this.member.room().postInVain("heard"));

		this.member.heard().await(ENTERED, "lost", "heard");
		assertThat(this.member.report().counts().lost()).isEqualTo(1);
		assertThat(this.member.report().byDatagram()).isEqualTo(1);
		assertThat(this.member.report().now()).isEqualTo(Transport.MULTICAST);
	}

	@Test
	void fetchesALostTailAfterAHeartbeat() throws IOException {
		this.member.room().postInVain("tail");

		this.member.send(new Heartbeat(1, 1, 2, 1000, null));

		this.member.heard().await(ENTERED, "tail");
	}

	@Test
	void fetchesWhatIsTooLargeForADatagram() throws IOException {
		this.member.room().postInVain("large");

		this.member.send(new LargeEvent(1, 1));

		this.member.heard().await(ENTERED, "large");
		assertThat(this.member.report().counts().lost()).isZero();
	}

	@Test
	void believesNobodyElse() throws IOException {
		byte[] forged = this.member.sealed().seal(this.member.room().postInVain("forged"));
		forged[40] ^= 1;
		this.member.group().send(forged);
		this.member.group().send(new byte[10]);

		Awaitility.await()
			.untilAsserted(
					() -> assertThat(this.member.report().dropped()).containsOnlyKeys(Reason.NOT_SEALED, Reason.SIZE));
		assertThat(this.member.heard().words()).containsExactly(ENTERED);
	}

	@Test
	void startsAnewAfterACut() throws IOException {
		this.member.send(BEAT);
		Awaitility.await().until(() -> this.member.report().by() == Transport.MULTICAST);

		this.member.room().server().drop();

		this.member.heard().await(ENTERED, "interrupted null", "resumed 0");
		assertThat(this.member.report().by()).isEqualTo(Transport.TCP);
		assertThat(this.member.report().group()).isNull();
	}

}
