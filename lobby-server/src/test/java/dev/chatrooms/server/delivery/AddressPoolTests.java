package dev.chatrooms.server.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.chatrooms.server.wire.PortRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AddressPoolTests {

	@Test
	void neverLeasesAGroupOrAPortTwice() {
		AddressPool pool = pool("239.255.0.0-239.255.3.255", "41000-41999");

		List<GroupAddress> leased = IntStream.range(0, 1000)
			.parallel()
			.mapToObj((number) -> pool.lease().orElseThrow())
			.toList();

		assertThat(leased).map(GroupAddress::group).doesNotHaveDuplicates();
		assertThat(leased).map(GroupAddress::port).doesNotHaveDuplicates();
		assertThat(pool.lease()).isEmpty();
	}

	@Test
	void hasAsManyAsGroupsAndPortsAllow() {
		assertThat(leaseAll(pool("239.255.0.1-239.255.0.3", "41000-41999"))).hasSize(3);
		assertThat(leaseAll(pool("239.255.0.1-239.255.3.255", "41000-41001"))).hasSize(2);
	}

	@Test
	void leasesAgainWhatWasGivenBackButLast() {
		AddressPool pool = pool("239.255.0.1-239.255.0.3", "41000-41002");
		GroupAddress first = pool.lease().orElseThrow();

		pool.release(first);

		assertThat(pool.lease().orElseThrow()).isNotEqualTo(first);
		assertThat(pool.lease().orElseThrow()).isNotEqualTo(first);
		assertThat(pool.lease()).contains(first);
		assertThat(pool.lease()).isEmpty();
	}

	@Test
	void findsTheOneThatIsFree() {
		AddressPool pool = pool("239.255.0.1-239.255.0.3", "41000-41002");
		List<GroupAddress> all = leaseAll(pool);

		for (GroupAddress free : all) {
			pool.release(free);
			assertThat(pool.lease()).contains(free);
		}
	}

	@Test
	void beginsElsewhereInEveryLobby() {
		List<GroupAddress> firsts = IntStream.range(0, 50)
			.mapToObj((lobby) -> pool("239.255.0.1-239.255.3.255", "41000-41999").lease().orElseThrow())
			.distinct()
			.toList();

		assertThat(firsts).hasSizeGreaterThan(25);
	}

	private static List<GroupAddress> leaseAll(AddressPool pool) {
		List<GroupAddress> leased = new ArrayList<>();
		pool.lease().ifPresent(leased::add);
		for (int size = 0; size < leased.size(); size++) {
			pool.lease().ifPresent(leased::add);
		}
		return leased;
	}

	private static AddressPool pool(String groups, String ports) {
		return new AddressPool(new MulticastProperties(MulticastProperties.Mode.AUTO, 8, GroupRange.valueOf(groups),
				PortRange.valueOf(ports), null, 1, 200, 0));
	}

}
