package dev.chatrooms.shell.room;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;

import dev.chatrooms.client.delivery.GroupReceiver.Membership;
import dev.chatrooms.client.delivery.Timeline.Counts;
import dev.chatrooms.client.room.RoomReport;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Transport;
import dev.chatrooms.shell.json.NetRow;
import dev.chatrooms.seal.RejectedDatagramException.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NetTableTests {

	private static final RoomName TEA = new RoomName("tea");

	@Test
	void tellsOfMulticast() {
		Membership membership = new Membership("lo", 4 * 1024 * 1024, () -> {
		});
		RoomReport report = new RoomReport(true, Transport.MULTICAST, "the group is heard", Transport.MULTICAST,
				new InetSocketAddress("239.255.64.1", 41000), membership, 12, 30, new Counts(41, 1, 3, 2, 1),
				Map.of(Reason.REPLAYED, 3L, Reason.NOT_SEALED, 1L), Duration.ofNanos(420_000));

		assertThat(NetTable.of(TEA, report)).isEqualToNormalizingNewlines("""
				ROOM        tea
				connection  stands
				transport   multicast (the group is heard)
				group       239.255.64.1:41000
				interface   lo, receive buffer 4096 KB
				received    12 by datagram, 30 by TCP
				lost        3, repaired 2, gone 1
				doubled     1
				dropped     datagrams: 1 not sealed, 3 replayed
				round trip  0.4 ms
				""");
	}

	@Test
	void tellsOfAGroupThatIsHeardByTooFew() {
		RoomReport report = new RoomReport(true, Transport.MULTICAST, "the group is heard", Transport.TCP, null, null,
				0, 6, new Counts(6, 0, 0, 0, 0), Map.of(), null);

		assertThat(NetTable.of(TEA, report))
			.contains("transport   TCP (the group is heard, but used only while enough members hear it)");
		assertThat(NetRow.of(TEA, report).transport()).isEqualTo("tcp");
	}

	@Test
	void tellsOfACut() {
		RoomReport report = new RoomReport(false, Transport.MULTICAST, "the group is heard", Transport.MULTICAST, null,
				null, 0, 0, new Counts(0, 0, 0, 0, 0), Map.of(), null);

		assertThat(NetTable.of(TEA, report)).contains("connection  lost; trying again", "transport   -",
				"group       -", "interface   -", "dropped     0 datagrams", "round trip  -");
	}

}
