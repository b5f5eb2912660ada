package dev.chatrooms.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The short form of a server's public key, which people can compare: SHA-256 over the key
 * in its standard encoding, written as ssh writes it. Of the key and not of the whole
 * certificate, so that a certificate can be renewed without alarming anybody.
 *
 * @param text such as {@code SHA256:} and 43 characters of Base64
 */
public record Fingerprint(String text) {

	private static final String PREFIX = "SHA256:";

	private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9+/]{43}");

	public Fingerprint {
		if (!FORM.matcher(text).matches()) {
			throw new IllegalArgumentException("A fingerprint is SHA256: and 43 characters of Base64.");
		}
	}

	/** The fingerprint of a key. */
	public static Fingerprint of(PublicKey key) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
			return new Fingerprint(PREFIX + Base64.getEncoder().withoutPadding().encodeToString(digest));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	@Override
	public String toString() {
		return this.text;
	}

}
