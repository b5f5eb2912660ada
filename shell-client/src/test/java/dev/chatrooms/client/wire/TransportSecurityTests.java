package dev.chatrooms.client.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.model.Fingerprint;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Route;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Connections to a server that speaks TLS with a key of its own.
 */
class TransportSecurityTests {

	private static final String PASSWORD = "password";

	private static final Fingerprint OTHER_KEY = new Fingerprint("SHA256:" + "B".repeat(43));

	private static final FrameListener NOBODY_LISTENS = new FrameListener() {

		@Override
		public void received(Payload payload) {
		}

		@Override
		public void closed(@Nullable String lastWords) {
		}

	};

	@TempDir
	private static Path directory;

	private static SSLContext context;

	private static Fingerprint key;

	private FakeServer server;

	/** A certificate can be made with the tools of the JDK only. */
	@BeforeAll
	static void makeCertificate() throws Exception {
		Path file = directory.resolve("server.p12");
		Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
		Process process = new ProcessBuilder(keytool.toString(), "-genkeypair", "-keystore", file.toString(),
				"-storepass", PASSWORD, "-keyalg", "EC", "-dname", "CN=server", "-alias", "server")
			.redirectErrorStream(true)
			.redirectOutput(directory.resolve("keytool.log").toFile())
			.start();
		assertThat(process.waitFor()).as(() -> "keytool").isZero();
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(file)) {
			store.load(in, PASSWORD.toCharArray());
		}
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(store, PASSWORD.toCharArray());
		context = SSLContext.getInstance("TLS");
		context.init(keys.getKeyManagers(), null, null);
		key = Fingerprint.of(store.getCertificate("server").getPublicKey());
	}

	@BeforeEach
	void open() throws IOException {
		ServerSocket socket = context.getServerSocketFactory()
			.createServerSocket(0, 10, InetAddress.getLoopbackAddress());
		this.server = new FakeServer(socket, Route.TO_LOBBY, TransportSecurityTests::answer);
	}

	@AfterEach
	void close() throws IOException {
		this.server.close();
	}

	private static List<? extends Payload> answer(Payload request) {
		return List.of(new Greeting(2, "fake", true, ((Hello) request).label()));
	}

	@Test
	void speaksWithAServerThatIsTrusted() throws Exception {
		try (FrameConnection connection = connect(ServerTrust.inOwnerOf(key))) {
			assertThat(connection.request(label -> new Hello(2, "test", label), Greeting.class).get().server())
				.isEqualTo("fake");
			assertThat(connection.fingerprint()).contains(key);
		}
	}

	@Test
	void saysNothingToAServerThatIsNotTrusted() {
		assertThatExceptionOfType(UntrustedServerException.class)
			.isThrownBy(() -> connect(ServerTrust.inOwnerOf(OTHER_KEY)))
			.withMessageContainingAll(this.server.address().toString(), key.text(), OTHER_KEY.text());
		assertThat(this.server.received()).isEmpty();
	}

	@Test
	void tellsOfAServerThatKnowsNoTls() throws Exception {
		try (FakeServer clear = new FakeServer(Route.TO_LOBBY, TransportSecurityTests::answer)) {
			assertThatExceptionOfType(UnreachableException.class)
				.isThrownBy(() -> FrameConnection.open(clear.address(),
						TransportSecurity.tls(ServerTrust.inOwnerOf(key)), Route.FROM_LOBBY, NOBODY_LISTENS))
				.withMessageStartingWith("no TLS connection could be made");
			assertThat(clear.received()).isEmpty();
		}
	}

	@Test
	void doesNotWaitForEverForAHandshake() throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			ServerAddress address = new ServerAddress("127.0.0.1", silent.getLocalPort());

			assertThatExceptionOfType(UnreachableException.class)
				.isThrownBy(() -> Carrier.open(address, TransportSecurity.tls(ServerTrust.inOwnerOf(key)),
						Duration.ofMillis(100)))
				.withMessageStartingWith("no answer came");
		}
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1, true", "127.3.2.1, true", "::1, true", "10.0.0.1, false", "192.168.0.1, false",
			"2001:db8::1, false" })
	void clearTextIsForThisComputerOnly(String server, boolean enough) throws Exception {
		InetAddress address = InetAddress.getByName(server);

		assertThat(TransportSecurity.clearText().isEnoughFor(address)).isEqualTo(enough);
		assertThat(TransportSecurity.tls(ServerTrust.inOwnerOf(key)).isEnoughFor(address)).isTrue();
	}

	@Test
	void anotherHostIsNotEvenConnectedToInClearText() {
		assertThatExceptionOfType(UnreachableException.class)
			.isThrownBy(() -> Carrier.open(new ServerAddress("192.0.2.1", 50000), TransportSecurity.clearText(),
					Duration.ofMillis(100)))
			.withMessage("it is on another host and does not use TLS.");
	}

	private FrameConnection connect(ServerTrust trust) throws UnreachableException {
		return FrameConnection.open(this.server.address(), TransportSecurity.tls(trust), Route.FROM_LOBBY,
				NOBODY_LISTENS);
	}

}
