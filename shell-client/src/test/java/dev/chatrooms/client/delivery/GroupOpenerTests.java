package dev.chatrooms.client.delivery;

import java.security.InvalidKeyException;

import dev.chatrooms.client.SealedRoom;
import dev.chatrooms.protocol.GroupKeys;
import dev.chatrooms.protocol.Heartbeat;
import dev.chatrooms.seal.RejectedDatagramException;
import dev.chatrooms.seal.RejectedDatagramException.Reason;
import org.junit.jupiter.api.Test;

import static dev.chatrooms.client.delivery.Chats.chat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GroupOpenerTests {

	private static final Heartbeat BEAT = new Heartbeat(1, 2, 3, 200, null);

	private final SealedRoom room = new SealedRoom();

	private final GroupOpener own = GroupOpener.ofOneVisit();

	private final GroupOpener shared = new SharedOpener();

	private static void assertRejected(GroupOpener opener, byte[] datagram, Reason reason) {
		assertThatExceptionOfType(RejectedDatagramException.class).isThrownBy(() -> opener.open(datagram))
			.satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(reason));
	}

	@Test
	void readsAllFramesOfADatagram() throws Exception {
		this.own.renew(this.room.keys());

		GroupOpener.Opened opened = this.own.open(this.room.seal(chat(1), chat(2), BEAT));

		assertThat(opened.frames()).containsExactly(chat(1), chat(2), BEAT);
		assertThat(opened.newest()).isTrue();
	}

	@Test
	void readsWhatWasUnderWayWhenTheKeyChanged() throws Exception {
		this.own.renew(this.room.keys());
		byte[] underWay = this.room.seal(BEAT);

		this.own.renew(this.room.renew());

		assertThat(this.own.open(this.room.seal(BEAT)).newest()).isTrue();
		assertThat(this.own.open(underWay).newest()).isFalse();
	}

	@Test
	void forgetsTheKeyBeforeTheLast() throws Exception {
		this.own.renew(this.room.keys());
		byte[] old = this.room.seal(BEAT);
		this.own.renew(this.room.renew());
		this.own.renew(this.room.renew());

		assertRejected(this.own, old, Reason.OTHER_KEY);
	}

	@Test
	void takesADatagramOnce() throws Exception {
		this.own.renew(this.room.keys());
		byte[] datagram = this.room.seal(BEAT);
		this.own.open(datagram);

		assertRejected(this.own, datagram, Reason.REPLAYED);
	}

	@Test
	void tellsAllVisitsTheSameWhenItIsShared() throws Exception {
		this.shared.renew(this.room.keys());
		byte[] datagram = this.room.seal(BEAT);

		GroupOpener.Opened first = this.shared.open(datagram.clone());
		this.shared.renew(this.room.keys());

		assertThat(this.shared.open(datagram)).isSameAs(first);
	}

	@Test
	void believesNoForgeryBecauseTheGenuineOneIsKnown() throws Exception {
		this.shared.renew(this.room.keys());
		byte[] datagram = this.room.seal(BEAT);
		this.shared.open(datagram);

		byte[] forged = datagram.clone();
		forged[forged.length - 1] ^= 1;

		assertRejected(this.shared, forged, Reason.REPLAYED);
	}

	@Test
	void refusesAKeyThatIsNone() {
		GroupKeys keys = this.room.keys();

		assertThatExceptionOfType(InvalidKeyException.class).isThrownBy(() -> this.own
			.renew(new GroupKeys(keys.room(), keys.epoch(), keys.key(), "?", keys.salt(), keys.verify(), 0)));
		assertThatExceptionOfType(InvalidKeyException.class).isThrownBy(() -> this.own
			.renew(new GroupKeys(keys.room(), keys.epoch(), keys.key(), keys.secret(), keys.salt(), keys.salt(), 0)));
	}

}
