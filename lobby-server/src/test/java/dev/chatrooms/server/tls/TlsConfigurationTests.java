package dev.chatrooms.server.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import dev.chatrooms.model.Fingerprint;
import dev.chatrooms.server.storage.StorageDirectory;
import dev.chatrooms.server.wire.ListenAddress;
import dev.chatrooms.server.wire.TransportSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * When TLS is offered, and where the certificate comes from.
 */
class TlsConfigurationTests {

	private final DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry();

	@TempDir
	private Path directory;

	@ParameterizedTest
	@CsvSource({ "AUTO, 127.0.0.1, false", "AUTO, ::1, false", "AUTO, 0.0.0.0, true", "AUTO, 10.0.0.1, true",
			"ON, 127.0.0.1, true", "OFF, 0.0.0.0, false" })
	void isOfferedWhereOthersCanConnect(TlsProperties.Mode mode, String listen, boolean offered) throws Exception {
		assertThat(security(new TlsProperties(mode, null), listen).offersTls()).isEqualTo(offered);
	}

	@Test
	void theCertificateThatWasMadeIsKept() throws Exception {
		Fingerprint first = fingerprint(null);

		assertThat(fingerprint(null)).isEqualTo(first);
		Files.delete(file());
		assertThat(fingerprint(null)).isNotEqualTo(first);
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void onlyItsOwnerMayReadTheKey() throws Exception {
		fingerprint(null);

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
		assertThat(this.directory).isDirectoryNotContaining("glob:**.new");
	}

	@Test
	void saysForTenYearsWhoItIs() throws Exception {
		SslBundle made = KeptCertificate.in(StorageDirectory.create(this.directory));

		X509Certificate certificate = (X509Certificate) made.getStores().getKeyStore().getCertificate("lobby");
		certificate.verify(certificate.getPublicKey());
		certificate.checkValidity();
		certificate.checkValidity(Date.from(Instant.now().plus(Duration.ofDays(3650))));
		assertThat(certificate.getSubjectAlternativeNames()).contains(List.of(2, "localhost"), List.of(7, "127.0.0.1"));
	}

	@Test
	void theOperatorsOwnIsUsed() throws Exception {
		SslBundle theirs = KeptCertificate.in(StorageDirectory.create(this.directory.resolve("theirs")));
		this.bundles.registerBundle("theirs", theirs);

		assertThat(fingerprint("theirs"))
			.isEqualTo(Fingerprint.of(theirs.getStores().getKeyStore().getCertificate("lobby").getPublicKey()));
		assertThat(file()).doesNotExist();
	}

	@Test
	void aDamagedCertificateIsNamed() throws Exception {
		Files.writeString(file(), "damaged");

		assertThatExceptionOfType(UnusableCertificateException.class).isThrownBy(() -> fingerprint(null))
			.withMessageContaining(file().toString());
	}

	@Test
	void aBundleThatCannotBeUsedIsNamed() {
		this.bundles.registerBundle("empty", SslBundle.of(SslStoreBundle.NONE));

		for (String name : List.of("nobodys", "empty")) {
			assertThatExceptionOfType(UnusableCertificateException.class).isThrownBy(() -> fingerprint(name))
				.withMessageContaining(name);
		}
	}

	private Fingerprint fingerprint(String bundle) throws IOException {
		return security(new TlsProperties(TlsProperties.Mode.ON, bundle), "127.0.0.1").fingerprint().orElseThrow();
	}

	private TransportSecurity security(TlsProperties properties, String listen) throws IOException {
		return new TlsConfiguration().transportSecurity(properties, new ListenAddress(InetAddress.getByName(listen)),
				this.bundles, StorageDirectory.create(this.directory));
	}

	private Path file() {
		return this.directory.resolve(KeptCertificate.FILE);
	}

}
