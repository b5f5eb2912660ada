package dev.chatrooms.server.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Collections;

import dev.chatrooms.model.Fingerprint;
import dev.chatrooms.server.storage.StorageDirectory;
import dev.chatrooms.server.wire.ListenAddress;
import dev.chatrooms.server.wire.TransportSecurity;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Decides at the start whether TLS is offered, and with which certificate.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TlsProperties.class)
class TlsConfiguration {

	@Bean
	TransportSecurity transportSecurity(TlsProperties properties, ListenAddress listen, SslBundles bundles,
			StorageDirectory directory) {
		if (!properties.isOn(listen)) {
			return TransportSecurity.none();
		}
		String name = properties.bundle();
		return (name != null) ? operators(name, bundles) : of(KeptCertificate.in(directory));
	}

	private static TransportSecurity operators(String name, SslBundles bundles) {
		try {
			return of(bundles.getBundle(name));
		}
		catch (RuntimeException ex) {
			throw new UnusableCertificateException("the SSL bundle %s cannot be used.".formatted(name),
					"It is named by tls.bundle and described by spring.ssl.bundle: " + ex.getMessage(), ex);
		}
	}

	private static TransportSecurity of(SslBundle bundle) {
		return TransportSecurity.tls(bundle.createSslContext(), Fingerprint.of(certificate(bundle).getPublicKey()));
	}

	/** The certificate that goes with the key. */
	private static Certificate certificate(SslBundle bundle) {
		try {
			KeyStore store = bundle.getStores().getKeyStore();
			Certificate certificate = (store != null) ? certificate(store, bundle.getKey().getAlias()) : null;
			if (certificate == null) {
				throw new IllegalStateException("it has no key with a certificate.");
			}
			return certificate;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex.getMessage(), ex);
		}
	}

	private static @Nullable Certificate certificate(KeyStore store, @Nullable String alias)
			throws GeneralSecurityException {
		if (alias != null) {
			return store.getCertificate(alias);
		}
		for (String candidate : Collections.list(store.aliases())) {
			if (store.isKeyEntry(candidate)) {
				return store.getCertificate(candidate);
			}
		}
		return null;
	}

}
