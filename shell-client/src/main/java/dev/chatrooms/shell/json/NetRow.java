package dev.chatrooms.shell.json;

import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import dev.chatrooms.client.delivery.GroupReceiver.Membership;
import dev.chatrooms.client.room.RoomReport;
import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * How the events of a room come.
 *
 * @param room which room
 * @param connected whether the connection stands
 * @param transport how they come now, {@code tcp} or {@code multicast}
 * @param why the reason for that, in words
 * @param group address and port of the group that is listened to, if one is
 * @param network the interface on which
 * @param datagrams events that came in datagrams
 * @param tcp events that came on the connection
 * @param lost events that did not come by themselves
 * @param repaired of these, those that were fetched
 * @param gone of these, those that nobody has any more
 * @param doubled events that came again
 * @param dropped datagrams that were not believed, by reason
 * @param roundTrip milliseconds of the last ping, if there was one
 */
public record NetRow(String room, boolean connected, String transport, String why, @Nullable String group,
		@Nullable String network, long datagrams, long tcp, long lost, long repaired, long gone, long doubled,
		Map<String, Long> dropped, @Nullable Double roundTrip) implements Row {

	private static final double NANOS_PER_MILLI = 1e6;

	/** The row of a report. */
	public static NetRow of(RoomName room, RoomReport report) {
		InetSocketAddress group = report.group();
		Membership membership = report.membership();
		Map<String, Long> dropped = new TreeMap<>();
		report.dropped().forEach((reason, count) -> dropped.put(reason.name().toLowerCase(Locale.ROOT), count));
		return new NetRow(room.text(), report.connected(), report.now().text(), report.reason(),
				(group != null) ? group.getAddress().getHostAddress() + ":" + group.getPort() : null,
				(membership != null) ? membership.network() : null, report.byDatagram(), report.byTcp(),
				report.counts().lost(), report.counts().repaired(), report.counts().gone(), report.counts().doubled(),
				dropped, (report.roundTrip() != null) ? report.roundTrip().toNanos() / NANOS_PER_MILLI : null);
	}

	@Override
	public String type() {
		return "net";
	}

}
