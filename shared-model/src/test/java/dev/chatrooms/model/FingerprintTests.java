package dev.chatrooms.model;

import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FingerprintTests {

	@Test
	void isWhatOpensslSays() throws Exception {
		PublicKey key = KeyFactory.getInstance("EC")
			.generatePublic(new X509EncodedKeySpec(Base64.getDecoder()
				.decode("MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAECHC0YADXILImS5af3uBdZuE3J9g9lMSMxkcRza79lm/erYH6WZds9o6nExXMxQj3n3MY0P9jlz/hSmuwiODsUw==")));

		assertThat(Fingerprint.of(key)).hasToString("SHA256:JhzEARme9AKul6JwzKzvOxM0xiQGwpiHEUxauKbFeOg");
	}

	@Test
	void tellsKeysApart() throws Exception {
		KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");

		assertThat(Fingerprint.of(keys.generateKeyPair().getPublic()))
			.isNotEqualTo(Fingerprint.of(keys.generateKeyPair().getPublic()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "SHA256:", "SHA256:abc", "MD5:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
			"SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
			"SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hS FU" })
	void hasOneFormOnly(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint(text));
	}

}
