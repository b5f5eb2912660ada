package dev.chatrooms.server.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;

import dev.chatrooms.server.wire.ListenAddress;
import dev.chatrooms.server.wire.PortRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MulticastPathTests {

	@ParameterizedTest
	@CsvSource({ "127.0.0.1,, 127.0.0.1, 0", "127.0.0.5, 192.0.2.1, 192.0.2.1, 0", "0.0.0.0,,, 5",
			"0.0.0.0, 192.0.2.1, 192.0.2.1, 5", "192.0.2.7,, 192.0.2.7, 5" })
	void leavesWhereTheLobbyListensAndStaysOnAHostThatDoes(String listen, @Nullable String named,
			@Nullable String interfaceAddress, int ttl) throws UnknownHostException {
		MulticastPath path = MulticastPath.of(new ListenAddress(InetAddress.getByName(listen)), properties(named));

		assertThat(path).isEqualTo(new MulticastPath(interfaceAddress, ttl));
	}

	@Test
	void keepsItsReachOnTheWayOfTheRoutingTable() {
		assertThat(new MulticastPath("127.0.0.1", 0).routed()).isEqualTo(new MulticastPath(null, 0));
	}

	private static MulticastProperties properties(@Nullable String networkInterface) {
		return new MulticastProperties(MulticastProperties.Mode.AUTO, 8, GroupRange.valueOf("239.255.0.1"),
				PortRange.of(41000), networkInterface, 5, 200, 0);
	}

}
