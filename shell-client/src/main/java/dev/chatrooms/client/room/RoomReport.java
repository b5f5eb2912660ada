package dev.chatrooms.client.room;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;

import dev.chatrooms.client.delivery.GroupReceiver.Membership;
import dev.chatrooms.client.delivery.Timeline.Counts;
import dev.chatrooms.protocol.Transport;
import dev.chatrooms.seal.RejectedDatagramException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How a visit's events come.
 *
 * @param connected whether the connection stands
 * @param by how the visitor wants its events; the room uses multicast only when enough
 * members do
 * @param why the reason for that, in words
 * @param last how the newest event came, if one did
 * @param group the multicast group that is listened to, if one is
 * @param membership on which interface and with which buffer
 * @param byDatagram events that came in datagrams
 * @param byTcp events that came on the connection
 * @param counts what became of them
 * @param dropped datagrams that were not believed, by reason
 * @param roundTrip how long the last ping took
 */
public record RoomReport(boolean connected, Transport by, String why, @Nullable Transport last,
		@Nullable InetSocketAddress group, @Nullable Membership membership, long byDatagram, long byTcp, Counts counts,
		Map<Reason, Long> dropped, @Nullable Duration roundTrip) {

	/** How events come now, as far as the last one tells. */
	public Transport now() {
		return (this.connected && this.by == Transport.MULTICAST && this.last == Transport.MULTICAST)
				? Transport.MULTICAST : Transport.TCP;
	}

	/** The reason for that, in words. */
	public String reason() {
		return (now() == this.by) ? this.why : this.why + ", but used only while enough members hear it";
	}

}
