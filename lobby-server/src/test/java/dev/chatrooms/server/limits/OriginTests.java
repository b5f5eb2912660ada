package dev.chatrooms.server.limits;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OriginTests {

	@ParameterizedTest
	@CsvSource({ "192.0.2.1, 192.0.2.1", "192.0.2.1, ::ffff:192.0.2.1", "2001:db8::1, 2001:db8:0:0:ffff::2",
			"fe80::1, fe80::1" })
	void areTheSame(String one, String other) throws UnknownHostException {
		assertThat(Origin.of(InetAddress.getByName(one))).isEqualTo(Origin.of(InetAddress.getByName(other)));
	}

	@ParameterizedTest
	@CsvSource({ "192.0.2.1, 192.0.2.2", "2001:db8::1, 2001:db8:0:1::1", "fe80::1, fe80::2", "::1, 0.0.0.0",
			"::1, fe80::" })
	void differ(String one, String other) throws UnknownHostException {
		assertThat(Origin.of(InetAddress.getByName(one))).isNotEqualTo(Origin.of(InetAddress.getByName(other)));
	}

}
