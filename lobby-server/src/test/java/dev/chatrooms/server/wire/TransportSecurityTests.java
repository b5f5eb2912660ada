package dev.chatrooms.server.wire;

import java.net.InetAddress;
import java.security.KeyPairGenerator;

import javax.net.ssl.SSLContext;

import dev.chatrooms.model.Fingerprint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TransportSecurityTests {

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.9.8.7", "::1", "::ffff:127.0.0.1" })
	void clearTextIsForThisComputer(String peer) throws Exception {
		assertThat(offered().allowsClearText(InetAddress.getByName(peer))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "10.0.0.1", "192.168.1.7", "8.8.8.8", "::ffff:10.0.0.1", "fe80::1", "2001:db8::1" })
	void otherHostsMustUseTls(String peer) throws Exception {
		assertThat(offered().allowsClearText(InetAddress.getByName(peer))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "10.0.0.1", "2001:db8::1" })
	void whatIsNotOfferedIsNotRequired(String peer) throws Exception {
		assertThat(TransportSecurity.none().allowsClearText(InetAddress.getByName(peer))).isTrue();
	}

	private static TransportSecurity offered() throws Exception {
		return TransportSecurity.tls(SSLContext.getDefault(),
				Fingerprint.of(KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic()));
	}

}
