package dev.chatrooms.shell.load;

import java.util.List;
import java.util.Objects;

import dev.chatrooms.client.room.RoomReport;

/**
 * How events came to all members together, comings and goings included.
 *
 * @param byDatagram in datagrams
 * @param byTcp on their connections
 * @param missed did not come by themselves
 * @param repaired of those, came after all
 */
record Ways(long byDatagram, long byTcp, long missed, long repaired) {

	static Ways of(List<Member> members) {
		List<RoomReport> reports = members.stream().map(Member::report).filter(Objects::nonNull).toList();
		return new Ways(reports.stream().mapToLong(RoomReport::byDatagram).sum(),
				reports.stream().mapToLong(RoomReport::byTcp).sum(),
				reports.stream().mapToLong((report) -> report.counts().lost()).sum(),
				reports.stream().mapToLong((report) -> report.counts().repaired()).sum());
	}

	@Override
	public String toString() {
		return "%d by datagram, %d by TCP, each parsed once for all members; %d missed, %d repaired"
			.formatted(this.byDatagram, this.byTcp, this.missed, this.repaired);
	}

}
