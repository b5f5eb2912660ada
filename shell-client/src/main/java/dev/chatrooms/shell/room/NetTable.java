package dev.chatrooms.shell.room;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.chatrooms.client.delivery.GroupReceiver.Membership;
import dev.chatrooms.client.delivery.Timeline.Counts;
import dev.chatrooms.client.room.RoomReport;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Transport;
import org.jspecify.annotations.Nullable;

/**
 * How the events of a room come, one fact to a line.
 */
final class NetTable {

	private static final String NONE = "-";

	private NetTable() {
	}

	static String of(RoomName room, RoomReport report) {
		Counts counts = report.counts();
		return row("ROOM", CleanText.singleLine(room.text())) + row("connection", connection(report))
				+ row("transport", transport(report)) + row("group", group(report.group()))
				+ row("interface", network(report.membership()))
				+ row("received", report.byDatagram() + " by datagram, " + report.byTcp() + " by TCP")
				+ row("lost", counts.lost() + ", repaired " + counts.repaired() + ", gone " + counts.gone())
				+ row("doubled", Long.toString(counts.doubled())) + row("dropped", dropped(report.dropped()))
				+ row("round trip", roundTrip(report.roundTrip()));
	}

	private static String row(String name, String value) {
		return "%-12s%s%n".formatted(name, value);
	}

	private static String connection(RoomReport report) {
		return report.connected() ? "stands" : "lost; trying again";
	}

	private static String transport(RoomReport report) {
		if (!report.connected()) {
			return NONE;
		}
		return ((report.now() == Transport.MULTICAST) ? "multicast" : "TCP") + " ("
				+ CleanText.singleLine(report.reason()) + ")";
	}

	private static String group(@Nullable InetSocketAddress group) {
		return (group != null) ? group.getAddress().getHostAddress() + ":" + group.getPort() : NONE;
	}

	private static String network(@Nullable Membership membership) {
		return (membership != null) ? membership.network() + ", receive buffer " + membership.buffer() / 1024 + " KB"
				: NONE;
	}

	private static String dropped(Map<? extends Enum<?>, Long> dropped) {
		String reasons = dropped.entrySet()
			.stream()
			.map(entry -> entry.getValue() + " " + entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
			.sorted()
			.collect(Collectors.joining(", "));
		return reasons.isEmpty() ? "0 datagrams" : "datagrams: " + reasons;
	}

	private static String roundTrip(@Nullable Duration time) {
		return (time != null) ? String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6) : NONE;
	}

}
