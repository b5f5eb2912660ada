package dev.chatrooms.server.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;

import dev.chatrooms.server.storage.StorageDirectory;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;

/**
 * The certificate that the server makes for itself at its first start and keeps in the
 * storage directory, so that people know it again.
 */
final class KeptCertificate {

	static final String FILE = "certificate.p12";

	/** No secret: the rights of the file protect the key, but the form asks for one. */
	private static final String PASSWORD = "chatrooms";

	private static final String ALIAS = "lobby";

	private KeptCertificate() {
	}

	/** The one in that directory; it is made if it is not there. */
	static SslBundle in(StorageDirectory directory) {
		Path file = directory.file(FILE);
		try {
			if (Files.notExists(file)) {
				directory.write(FILE, generate());
			}
			return SslBundle.of(SslStoreBundle.of(load(file), PASSWORD, null));
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new UnusableCertificateException("the certificate in " + file + " cannot be used.",
					"If it is damaged, remove the file: a new one is made, and everybody is told that it is new.", ex);
		}
	}

	private static byte[] generate() throws GeneralSecurityException, IOException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(new ECGenParameterSpec("secp256r1"));
		KeyPair keys = generator.generateKeyPair();
		Certificate certificate = SelfSignedCertificate.of(keys, OwnHosts.all(), Instant.now());
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		store.setKeyEntry(ALIAS, keys.getPrivate(), PASSWORD.toCharArray(), new Certificate[] { certificate });
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		store.store(bytes, PASSWORD.toCharArray());
		return bytes.toByteArray();
	}

	private static KeyStore load(Path file) throws GeneralSecurityException, IOException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(file)) {
			store.load(in, PASSWORD.toCharArray());
		}
		return store;
	}

}
